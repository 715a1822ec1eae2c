import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { NumberedTies } from './graph.ts'
import type { NetworkMeasures } from './measure.ts'

/**
 * Measures a network in its own thread, so that the server stays responsive.
 *
 * @throws the signal's reason as soon as it is aborted: the thread is ended.
 */
export async function measureApart(ties: NumberedTies, signal?: AbortSignal): Promise<NetworkMeasures> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./measure-worker.ts', import.meta.url), { workerData: ties })
  try {
    const [measured] = (await once(worker, 'message', { signal })) as [NetworkMeasures]
    return measured
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    await worker.terminate()
  }
}
