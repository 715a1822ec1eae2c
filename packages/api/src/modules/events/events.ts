import { declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  // Written by a trigger of the database at the commit: see the migration `object_changes`.
  'object.changed': {
    description: {
      en: 'An object was created, changed or deleted, and no other event of the same change has it as its subject: read it again.',
      fr: 'Un objet a été créé, modifié ou supprimé, et aucun autre événement du même changement ne porte sur lui : relisez-le.',
    },
    subject: 'Node',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
