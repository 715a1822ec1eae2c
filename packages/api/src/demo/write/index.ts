import type { Context } from '../../core/context.ts'
import type { DemoPlan } from '../plan/index.ts'
import { writeCampaigns, writeParticipations } from './write-campaigns.ts'
import { writeEvents } from './write-events.ts'
import { writeMetrics } from './write-metrics.ts'
import { writePeople, writeTies } from './write-people.ts'
import { writeRotas } from './write-rotas.ts'
import { writeShares } from './write-shares.ts'
import { writeTouchpoints } from './write-touchpoints.ts'

/** One part of writing the demo, in the transaction of `ctx`. */
export interface WritingStep {
  /** What is written, as it is told to who waits. */
  name: string
  write(ctx: Context, plan: DemoPlan): Promise<void>
}

export const WRITING_STEPS: readonly WritingStep[] = [
  { name: 'people and departments', write: writePeople },
  { name: 'who turns to whom', write: writeTies },
  { name: 'campaigns and content', write: writeCampaigns },
  { name: 'ambassadors', write: writeParticipations },
  { name: 'guidelines and shares', write: writeShares },
  { name: 'a year of metrics', write: writeMetrics },
  { name: 'contacts with people outside', write: writeTouchpoints },
  { name: 'who is on duty', write: writeRotas },
  { name: 'events', write: writeEvents },
]
