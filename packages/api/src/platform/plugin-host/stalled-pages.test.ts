import { describe, expect, it } from 'vitest'
import { PluginFailure } from './failure.ts'
import type { StreamPage } from './page.ts'
import { watchForStall } from './stalled-pages.ts'

const page = (more: Partial<StreamPage> = {}): StreamPage => ({
  upserts: [],
  deletes: [],
  state: { at: 1 },
  stateVersion: 1,
  skipped: [],
  complete: false,
  collected: [],
  ...more,
})

describe('a reading that stands still', () => {
  it('ends as the fault of the plugin, empty or with the same records', () => {
    const again = page({ upserts: [{ key: 'a', kind: 'article', title: 'A' }] })
    for (const same of [page(), again]) {
      const watch = watchForStall(3)
      for (let count = 0; count < 3; count++) watch(same, 1)
      expect(() => watch(same, 1)).toThrow(PluginFailure)
    }
  })

  it('goes on where the state moves, something new comes, or the plugin only stops for breath', () => {
    const watch = watchForStall(3)
    for (let count = 0; count < 20; count++) watch(page({ state: { at: count } }), 1)
    for (let count = 0; count < 20; count++) watch(page({ deletes: [`${count}`] }), 1)
    for (let count = 0; count < 20; count++) watch(page(), 0)
    // A source of many parts, a few of which have nothing new.
    for (let count = 0; count < 20; count++) {
      watch(page(), 1)
      watch(page({ deletes: [`new ${count}`] }), 1)
    }
  })

  it('ends where it goes round the same pages, however many there are', () => {
    const watch = watchForStall(3)
    const round = () => {
      for (let at = 0; at < 5; at++) watch(page({ state: { cursor: at } }), 1)
    }
    round()
    expect(round).toThrow(PluginFailure)
  })
})
