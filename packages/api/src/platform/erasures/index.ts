export { declareErasure, erasures } from './declaration.ts'
export { applyJournal, journalOfErasures, ORGANIZATION } from './journal.ts'
export { JournalDamaged } from './journal-file.ts'
export { noteErased } from './note-erased.ts'
