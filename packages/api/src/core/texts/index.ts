export { chooseLanguage, DEFAULT_LANGUAGE, LANGUAGES, type Language, languageOf } from './languages.ts'
export { type Message, MessageRow, messageIn } from './message.ts'
export { declareTexts, TEXTS, Text } from './texts.ts'
