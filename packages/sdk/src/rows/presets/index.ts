import { facebookPosts } from './facebook-posts.ts'
import { airlineSentiment, brandwatch, meltwater, talkwalker } from './listening.ts'
import { ibmHr, instagramInfluencers, mauticContacts } from './people.ts'
import type { Preset } from './preset.ts'
import { xAnalytics } from './x-analytics.ts'

export type { Preset } from './preset.ts'

/** All layouts that are known by name. */
export const PRESETS: readonly Preset[] = [
  xAnalytics,
  facebookPosts,
  talkwalker,
  meltwater,
  brandwatch,
  airlineSentiment,
  mauticContacts,
  ibmHr,
  instagramInfluencers,
]

export const presetOf = (id: string): Preset | undefined => PRESETS.find((preset) => preset.id === id)
