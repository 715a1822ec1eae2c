import { parentPort, workerData } from 'node:worker_threads'
import { graphOf, type NumberedTies } from './graph.ts'
import { measureNetwork } from './measure.ts'

// Runs in a thread of its own: see measure-apart.ts.
parentPort?.postMessage(measureNetwork(graphOf(workerData as NumberedTies)))
