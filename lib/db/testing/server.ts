import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import type { Cluster } from '../embedded/cluster.ts'
import { recall } from '../embedded/state.ts'
import type { Remembered } from '../embedded/state.ts'
import { ensureTemplate, enter, leave, openTestCluster, testFolder } from './cluster.ts'

/** What the test files are told of the server. */
export type TestServer = {
  readonly state: Remembered
  readonly template: string
  /** Begins the name of every database of this run. */
  readonly prefix: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

type Entered = { readonly cluster: Cluster; readonly root: Awaited<ReturnType<typeof enter>> }

/** Another run may stop the server between our finding it and our saying that we use it. */
async function enterRunning(): Promise<Entered> {
  for (let attempt = 1; ; attempt++) {
    const cluster = await openTestCluster()
    try {
      return { cluster, root: await enter(cluster) }
    } catch (error) {
      if (attempt === 10) throw error
      await pause(200)
    }
  }
}

/** Starts or adopts the test server and makes the template; the function it answers cleans up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, root } = await enterRunning()
  const template = await ensureTemplate(cluster, root)
  const state = recall(testFolder)
  if (!state) throw new Error(`${testFolder} has no database.json.`)
  const prefix = `test_${process.pid}_`
  project.provide('testServer', { state, template, prefix })
  return () => leave(cluster, root, prefix)
}
