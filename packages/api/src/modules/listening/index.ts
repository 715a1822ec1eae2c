import './events.ts'
import './permissions.ts'
import './reach.ts'

export { ensureChannels } from './channels.ts'
export { linkAuthors } from './link-authors.ts'
export { leaveMentions, removeMentions, sightedMentions } from './remove-sightings.ts'
export { Channel, channels, Mention, mentions } from './schema.ts'
export { upsertSourcedMentions } from './sourced-mentions.ts'
