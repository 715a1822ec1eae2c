export { ensureChannels } from './channels.ts'
export { Channel, Mention } from './schema.ts'
export { linkAuthors, removeMentions, upsertSourcedMentions } from './sourced-mentions.ts'
