import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const pairs = css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)
const tokens = new Map(
  Array.from(pairs, ([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

/** Relative luminance of an sRGB colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a = '', b = ''] = [one, other].map((name) => tokens.get(name)?.[theme])
  if (!a || !b) throw new Error(`No token ${one} or ${other}`)
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const soft = ['info', 'success', 'caution', 'stop', 'crisis', 'accent'].map(
  (tone) => `${tone}-soft`,
)

/** Those of the words whose contrast on the ground is too small. */
function unreadable(words: string[], ground: string, theme: 'light' | 'dark', least: number) {
  return words.filter((each) => contrast(each, ground, theme) < least)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([...grounds, ...soft])('words and links can be read on %s (4.5 to 1)', (ground) => {
    expect(unreadable(['ink', 'ink-soft', 'accent'], ground, theme, 4.5)).toEqual([])
  })

  it.each(soft)('the shape of a status stands out on %s (3 to 1)', (ground) => {
    expect(unreadable([ground.replace('-soft', '')], ground, theme, 3)).toEqual([])
  })

  it.each(grounds)('errors and small lines above a title can be read on %s', (ground) => {
    expect(unreadable(['stop', 'clay', 'crisis'], ground, theme, 4.5)).toEqual([])
  })

  it.each(grounds)('the edge of a control and the focus can be seen on %s (3 to 1)', (ground) => {
    expect(unreadable(['line-strong', 'focus'], ground, theme, 3)).toEqual([])
  })

  it.each([
    ['on-accent', 'accent-solid'],
    ['on-accent', 'accent-solid-hover'],
    ['on-stop', 'stop-solid'],
    ['paper', 'clay'],
  ])('%s can be read on %s', (words, ground) => {
    expect(unreadable([words], ground, theme, 4.5)).toEqual([])
  })

  it.each(['paper', 'surface'])('a button stands out from %s (3 to 1)', (page) => {
    expect(unreadable(['accent-solid', 'stop-solid'], page, theme, 3)).toEqual([])
  })
})
