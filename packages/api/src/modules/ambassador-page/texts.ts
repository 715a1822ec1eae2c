import { declareTexts } from '../../core/texts/index.ts'

/** What the server says of the page for ambassadors; the page itself has its own texts. */
export const texts = declareTexts('ambassador-page', {
  'come-in': { en: 'Come in as a demo ambassador', fr: 'Entrer comme ambassadeur de la démo' },
  'demo-only': {
    en: 'Only the demo organisation is open to everybody. Log in by the ways of this organisation.',
    fr: 'Seule l’organisation de démonstration est ouverte à tous. Connectez-vous par les moyens de cette organisation.',
  },
  'not-in-production': {
    en: 'The demo is closed on this server: it runs with NODE_ENV=production.',
    fr: 'La démo est fermée sur ce serveur : il fonctionne avec NODE_ENV=production.',
  },
  'no-ambassador': {
    en: 'Nobody takes part in a campaign of the demo any more. Start with an empty PORTEVOIX_HOME to get a new one.',
    fr: 'Plus personne ne participe à une campagne de la démo. Démarrez avec un PORTEVOIX_HOME vide pour en obtenir une nouvelle.',
  },
  'not-built': {
    en: 'The page was not built. Run `npm start` in the folder of the server, which sets everything up.',
    fr: 'La page n’a pas été construite. Lancez `npm start` dans le dossier du serveur, qui prépare tout.',
  },
})
