export { chooseLanguage, DEFAULT_LANGUAGE, LANGUAGES, type Language, languageOf } from './languages.ts'
export { asWritten, type Message, MessageRow, messageFacts, messageIn, toldOf } from './message.ts'
export { messageOfPlugin, messageOfSdk, said } from './sdk-messages.ts'
export {
  type MessageColumns,
  messageColumns,
  messageFrom,
  messageOfColumns,
  type StoredMessage,
  storedMessage,
} from './stored.ts'
export { declareTexts, type Parameter, TEXTS, Text } from './texts.ts'
