import type { AmbassadorStartQuery } from '@portevoix/sdk/documents'

export type Participation = NonNullable<AmbassadorStartQuery['viewer']['participations']>['nodes'][number]

/** Something can be shared in it now. */
export const isLive = ({ status, campaign }: Participation): boolean =>
  status === 'ACCEPTED' && campaign?.status === 'LIVE'

/** An invitation waits for an answer. */
export const isWaiting = ({ status, campaign }: Participation): boolean =>
  status === 'INVITED' && campaign?.status === 'LIVE'

/** It can be left. */
export const isUnderWay = ({ status, campaign }: Participation): boolean =>
  status === 'ACCEPTED' && (campaign?.status === 'LIVE' || campaign?.status === 'PAUSED')
