import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('rate-limits', {
  key: {
    en: 'This request costs {requested} points and this key has {available} left: wait {seconds} s. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à cette clé : attendez {seconds} s. {rate} points reviennent chaque seconde.',
  },
  account: {
    en: 'This request costs {requested} points and this account, with all its keys, has {available} left: wait {seconds} s. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à ce compte, toutes clés comprises : attendez {seconds} s. {rate} points reviennent chaque seconde.',
  },
  organization: {
    en: 'This request costs {requested} points and the organisation, with all its accounts, has {available} left: wait {seconds} s. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à l’organisation, tous comptes compris : attendez {seconds} s. {rate} points reviennent chaque seconde.',
  },
  'key-list': {
    en: 'This request costs {requested} points and this key has {available} left: wait {seconds} s, or ask for fewer rows of `{list}`, which costs most. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à cette clé : attendez {seconds} s, ou demandez moins de lignes de `{list}`, qui coûte le plus. {rate} points reviennent chaque seconde.',
  },
  'account-list': {
    en: 'This request costs {requested} points and this account, with all its keys, has {available} left: wait {seconds} s, or ask for fewer rows of `{list}`, which costs most. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à ce compte, toutes clés comprises : attendez {seconds} s, ou demandez moins de lignes de `{list}`, qui coûte le plus. {rate} points reviennent chaque seconde.',
  },
  'organization-list': {
    en: 'This request costs {requested} points and the organisation, with all its accounts, has {available} left: wait {seconds} s, or ask for fewer rows of `{list}`, which costs most. {rate} points come back each second.',
    fr: 'Cette requête coûte {requested} points et il en reste {available} à l’organisation, tous comptes compris : attendez {seconds} s, ou demandez moins de lignes de `{list}`, qui coûte le plus. {rate} points reviennent chaque seconde.',
  },
})
