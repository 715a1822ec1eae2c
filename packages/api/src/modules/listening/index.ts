import './events.ts'
import './labels/label-mutations.ts'
import './metric-subjects.ts'
import './looks.ts'
import './permissions.ts'
import './reach.ts'

export { ensureChannels } from './channels.ts'
export {
  asCollected,
  collectedIn,
  collectingIntegrations,
  keepCollected,
  silentIntegrations,
} from './collection/keep-windows.ts'
export { type Collected, gapsOf, shareCollected } from './collection/windows.ts'
export { ImportMentionsInput, mentionsImport } from './imports/import-mentions.ts'
export { MentionLabelAuthor, MentionLabelKind } from './labels/label-kinds.ts'
export { linkAuthors } from './link-authors.ts'
export { leaveMentions, removeMentions, sightedMentions } from './remove-sightings.ts'
export { Channel, channels, Mention, MentionFilter, mentions } from './schema.ts'
export { upsertSourcedMentions } from './sourced-mentions.ts'
