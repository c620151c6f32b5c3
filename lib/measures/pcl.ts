import type { Questionnaire } from './model'

/** A work of the US government, not copyrighted [src: 27, 31]. */
export const PCL_5: Questionnaire = {
  instrument: 'PCL-5',
  panelLoinc: null,
  totalLoinc: null,
  instruction:
    'Below is a list of problems that people sometimes have in response to a very stressful experience. Please read each problem carefully and then choose one of the answers to the right to indicate how much you have been bothered by that problem in the past month.',
  stem: 'In the past month, how much were you bothered by:',
  items: [
    {
      number: 1,
      loinc: null,
      text: 'Repeated, disturbing, and unwanted memories of the stressful experience?',
    },
    { number: 2, loinc: null, text: 'Repeated, disturbing dreams of the stressful experience?' },
    {
      number: 3,
      loinc: null,
      text: 'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
    },
    {
      number: 4,
      loinc: null,
      text: 'Feeling very upset when something reminded you of the stressful experience?',
    },
    {
      number: 5,
      loinc: null,
      text: 'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
    },
    {
      number: 6,
      loinc: null,
      text: 'Avoiding memories, thoughts, or feelings related to the stressful experience?',
    },
    {
      number: 7,
      loinc: null,
      text: 'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
    },
    {
      number: 8,
      loinc: null,
      text: 'Trouble remembering important parts of the stressful experience?',
    },
    {
      number: 9,
      loinc: null,
      text: 'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
    },
    {
      number: 10,
      loinc: null,
      text: 'Blaming yourself or someone else for the stressful experience or what happened after it?',
    },
    {
      number: 11,
      loinc: null,
      text: 'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
    },
    { number: 12, loinc: null, text: 'Loss of interest in activities that you used to enjoy?' },
    { number: 13, loinc: null, text: 'Feeling distant or cut off from other people?' },
    {
      number: 14,
      loinc: null,
      text: 'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
    },
    {
      number: 15,
      loinc: null,
      text: 'Irritable behavior, angry outbursts, or acting aggressively?',
    },
    {
      number: 16,
      loinc: null,
      text: 'Taking too many risks or doing things that could cause you harm?',
    },
    { number: 17, loinc: null, text: 'Being “superalert” or watchful or on guard?' },
    { number: 18, loinc: null, text: 'Feeling jumpy or easily startled?' },
    { number: 19, loinc: null, text: 'Having difficulty concentrating?' },
    { number: 20, loinc: null, text: 'Trouble falling or staying asleep?' },
  ],
  options: [
    { score: 0, text: 'Not at all', loinc: null },
    { score: 1, text: 'A little bit', loinc: null },
    { score: 2, text: 'Moderately', loinc: null },
    { score: 3, text: 'Quite a bit', loinc: null },
    { score: 4, text: 'Extremely', loinc: null },
  ],
  credit:
    'PTSD Checklist for DSM-5 (PCL-5), National Center for PTSD, US Department of Veterans Affairs.',
}

/** Item numbers of each cluster, and how many of it count (2 or more) under the DSM rule. */
export const PCL_CLUSTERS = [
  { cluster: 'B', from: 1, to: 5, needed: 1 },
  { cluster: 'C', from: 6, to: 7, needed: 1 },
  { cluster: 'D', from: 8, to: 14, needed: 2 },
  { cluster: 'E', from: 15, to: 20, needed: 2 },
] as const
