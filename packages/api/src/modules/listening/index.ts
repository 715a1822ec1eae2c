export { ensureChannels } from './channels.ts'
export { Channel, channels, Mention, mentions } from './schema.ts'
export { linkAuthors, removeMentions, upsertSourcedMentions } from './sourced-mentions.ts'
