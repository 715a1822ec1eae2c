import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('recipients', {
  'told-already': {
    en: 'This recipient was told before.',
    fr: 'Ce destinataire a déjà été informé.',
  },
  'not-asked': {
    en: 'No plugin can tell this recipient: tell them yourself, and confirm it.',
    fr: 'Aucun plugin ne peut informer ce destinataire : informez-le vous-même, puis confirmez-le.',
  },
  'stopped-while-asking': {
    en: 'The server stopped while it asked: the provider may have been asked.',
    fr: 'Le serveur s’est arrêté pendant la demande : le fournisseur l’a peut-être reçue.',
  },
  'not-loaded': {
    en: 'The plugin is not loaded: see `plugins`.',
    fr: 'Le plugin n’est pas chargé : voyez `plugins`.',
  },
  'answer-erasure': {
    en: 'Data about you had been passed on to: {recipients}. They are asked to delete it.',
    fr: 'Des données vous concernant avaient été transmises à : {recipients}. Il leur est demandé de les effacer.',
  },
  'answer-correction': {
    en: 'Data about you had been passed on to: {recipients}. They are told of the correction.',
    fr: 'Des données vous concernant avaient été transmises à : {recipients}. La rectification leur est communiquée.',
  },
  'answer-restriction': {
    en: 'Data about you had been passed on to: {recipients}. They are told of the restriction.',
    fr: 'Des données vous concernant avaient été transmises à : {recipients}. La limitation leur est communiquée.',
  },
})
