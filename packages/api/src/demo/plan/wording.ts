/** How a colleague speaks of the firm on a network, but for the subject itself. */
export interface Wording {
  /** First of all, and in words that the country's policy accepts. */
  disclosures: readonly string[]
  /** What only somebody who works there would say. */
  asides: readonly string[]
  closings: readonly string[]
}

export type ShareLanguage = 'fr' | 'en' | 'de'

/** The country whose readers a share is meant for. */
export const COUNTRY_OF: Readonly<Record<ShareLanguage, string>> = { fr: 'FR', en: 'US', de: 'DE' }

export const WORDINGS: Readonly<Record<ShareLanguage, Wording>> = {
  fr: {
    disclosures: [
      'Publicité :',
      'Publicité, puisque je travaille chez Atelier Démo :',
      'Collaboration commerciale :',
      'Collaboration commerciale, mon employeur en parle ici :',
      '[Publicité]',
      'Publicité – Atelier Démo m’emploie.',
    ],
    asides: [
      'Je passe devant cet établi tous les matins.',
      'J’étais sceptique au début, je l’avoue.',
      'Mon équipe en parle encore à midi.',
      'J’y ai mis un peu les mains, et beaucoup de patience.',
      'Les collègues de la production méritent qu’on le dise.',
      'Au début, peu auraient parié dessus.',
      'On en a discuté jusque tard, et pas toujours d’accord.',
      'Ma voisine de bureau a relu chaque ligne.',
      'Ça ne résout pas tout, mais c’est concret.',
      'J’ai appris trois choses en le lisant.',
      'Le support nous remerciera dans quelques années.',
      'Je le montre à mes enfants ce soir.',
      'Du travail bien fait, tout simplement.',
      'C’est le genre de détail qu’on ne voit pas en photo.',
    ],
    closings: [
      'À lire ici.',
      'Vos questions m’intéressent.',
      'Dites-moi ce que vous en pensez.',
      'Le lien est juste en dessous.',
      'Je réponds volontiers en commentaire.',
      'Et chez vous, ça se passe comment ?',
      'Bonne lecture !',
      'Faites passer à qui cela peut servir.',
      'Je prends aussi les critiques.',
      'Tout est expliqué là.',
    ],
  },
  en: {
    disclosures: [
      'I work for Atelier Démo.',
      'I work at Atelier Démo, so I am not neutral.',
      'Ad:',
      '#ad',
      'This one is from my employer.',
      'Advertisement, from inside the house:',
    ],
    asides: [
      'I walk past this bench every morning.',
      'I was sceptical at first, I admit.',
      'My team still talks about it over lunch.',
      'I had a small part in it, and needed a lot of patience.',
      'The people in production deserve the credit.',
      'At first, few would have bet on it.',
      'We argued about it for weeks, and learned from it.',
      'The colleague at the next desk read every line.',
      'It does not solve everything, but it is concrete.',
      'I learned three things from reading it.',
      'Our support team will be grateful in a few years.',
      'I am showing this to my children tonight.',
      'Simply work done well.',
      'The kind of detail that no photograph shows.',
    ],
    closings: [
      'Read it here.',
      'I would like to hear your questions.',
      'Tell me what you think.',
      'The link is right below.',
      'Happy to answer in the comments.',
      'How do you do this where you work?',
      'Enjoy.',
      'Pass it on to anyone it may help.',
      'Criticism is welcome too.',
      'It is all explained there.',
    ],
  },
  de: {
    disclosures: [
      'Werbung:',
      'Anzeige:',
      'Werbung für meinen Arbeitgeber:',
      'Werbung, denn ich arbeite bei Atelier Démo.',
      '[Anzeige]',
    ],
    asides: [
      'Ich gehe jeden Morgen an dieser Werkbank vorbei.',
      'Am Anfang war ich skeptisch.',
      'Mein Team spricht mittags noch davon.',
      'Die Leute aus der Fertigung haben das verdient.',
      'Anfangs hätten wenige darauf gewettet.',
      'Es löst nicht alles, aber es ist konkret.',
      'Ich habe dabei drei Dinge gelernt.',
      'Einfach gute Arbeit.',
    ],
    closings: [
      'Hier nachlesen.',
      'Fragen gern an mich.',
      'Was meint ihr?',
      'Der Link steht darunter.',
      'Auch Kritik ist willkommen.',
      'Gern weitersagen.',
    ],
  },
}
