import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pieces } from '@/scripts/mutation/pieces.mjs'

const filesOf = (globs: readonly string[]): string[] =>
  globs.flatMap((glob) => globSync(glob)).filter((file) => !/\.(test|fixture)\.ts$/.test(file))

test('every file of rules and every policy belongs to a piece in which faults are planted', () => {
  const planted = new Set(Object.values(pieces).flatMap(({ mutate }) => filesOf(mutate)))
  const rules = filesOf([
    'lib/*/{policy,rules,*-policy,*-rules}.ts',
    'lib/*/{rules,ruleset}/*.ts',
    'lib/sessions/{alarms,discharge,events,states,vitals}.ts',
    'lib/aftercare/{check-ins,check-in-alerts,restrictions,sleep,window}.ts',
  ])
  expect(rules.length).toBeGreaterThan(50)
  expect(rules.filter((file) => !planted.has(file))).toEqual([])
})

test.each(Object.entries(pieces))('%s names files and tests that are there', (_name, piece) => {
  for (const glob of piece.mutate) expect(filesOf([glob])).not.toEqual([])
  for (const glob of piece.tests) expect(globSync(glob)).not.toEqual([])
})
