import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('auth', {
  'lacking-permission': {
    en: "This needs the permission {permission}, and this token does not have it: see `viewer '{' permissions '}'`.",
    fr: "Il faut l’autorisation {permission}, que ce jeton n’a pas : voyez `viewer '{' permissions '}'`.",
  },
  'only-the-person': {
    en: 'This needs the permission {permission}, which only the person has, with a token from their own log-in: not an API key, and nobody who acts for them.',
    fr: 'Il faut l’autorisation {permission}, que seule la personne a, avec un jeton issu de sa propre connexion : ni une clé d’API, ni quelqu’un qui agit pour elle.',
  },
  'only-own': {
    en: 'With this token {permission} covers only what is your own.',
    fr: 'Avec ce jeton, {permission} ne couvre que ce qui est à vous.',
  },
  'last-owner': {
    en: 'This is the last active owner: make another account an owner first, or ask the operator to run `portevoix owner`.',
    fr: 'C’est le dernier propriétaire actif : nommez d’abord un autre compte propriétaire, ou demandez à l’exploitant d’exécuter `portevoix owner`.',
  },
  'token-not-valid': {
    en: 'This token is not valid here or has expired: get a new one.',
    fr: 'Ce jeton n’est pas valide ici ou a expiré : obtenez-en un nouveau.',
  },
  'cannot-sign': {
    en: 'Tokens cannot be signed. {reason}',
    fr: 'Les jetons ne peuvent pas être signés. {reason}',
  },
  'no-credential': {
    en: 'Send an API key (pv_…) or a token of this server that has not expired: "Authorization: Bearer …".',
    fr: 'Envoyez une clé d’API (pv_…) ou un jeton de ce serveur qui n’a pas expiré dans l’en-tête Authorization : « Bearer … ».',
  },
  'secret-lost': {
    en: 'No key of this server can open this secret. Restore the key it was sealed with: as another line of secret.key, or after a comma in PORTEVOIX_SECRET_KEY. If the key is lost, set the secret again.',
    fr: 'Aucune clé de ce serveur ne peut ouvrir ce secret. Rétablissez la clé avec laquelle il a été scellé : comme une autre ligne de secret.key, ou après une virgule dans PORTEVOIX_SECRET_KEY. Si la clé est perdue, saisissez de nouveau le secret.',
  },
})
