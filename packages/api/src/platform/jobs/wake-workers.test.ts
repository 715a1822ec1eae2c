import { expect, it, vi } from 'vitest'
import { wakeWorkers } from './wake-workers.ts'

it('looks for due jobs of all queues by one statement, and wakes the workers of those that have some', async () => {
  const workers = new Map(Array.from({ length: 40 }, (_, at) => [`queue-${at}`, [`a${at}`, `b${at}`]]))
  const executeSql = vi.fn(async (_text: string, _values: unknown[]) => ({ rows: [{ name: 'queue-7' }] }))
  const notifyWorker = vi.fn()
  await wakeWorkers({ getDb: () => ({ executeSql }), notifyWorker }, workers).run()
  expect(executeSql).toHaveBeenCalledOnce()
  expect(executeSql.mock.calls[0]?.[1]).toEqual([[...workers.keys()]])
  expect(notifyWorker.mock.calls).toEqual([['a7'], ['b7']])
})
