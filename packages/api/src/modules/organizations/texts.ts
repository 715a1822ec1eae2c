import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('organizations', {
  'person-has-account': {
    en: 'This person has an account already: use it.',
    fr: 'Cette personne a déjà un compte : utilisez-le.',
  },
  'email-taken': {
    en: 'Another account has this e-mail address: use that account, or another address.',
    fr: 'Un autre compte a cette adresse e-mail : utilisez ce compte, ou une autre adresse.',
  },
  'already-suspended': {
    en: 'This account is suspended already.',
    fr: 'Ce compte est déjà suspendu.',
  },
  'not-suspended': {
    en: 'This account is not suspended.',
    fr: 'Ce compte n’est pas suspendu.',
  },
  'cannot-give': {
    en: 'This token cannot give {permission}, which it does not have itself.',
    fr: 'Ce jeton ne peut pas donner {permission}, qu’il n’a pas lui-même.',
  },
  'ends-with-credential': {
    en: 'What this key or token makes ends with it, at {at} at the latest.',
    fr: 'Ce que cette clé ou ce jeton crée se termine avec lui, au plus tard le {at}.',
  },
  'sign-on-alone': {
    en: 'A sign-on system belongs to no person and has no other role: make an account of its own for it.',
    fr: 'Un système de connexion n’appartient à personne et n’a pas d’autre rôle : créez-lui son propre compte.',
  },
  'ambassador-is-person': {
    en: 'An ambassador’s account belongs to a person: make it with a `personId`.',
    fr: 'Le compte d’un ambassadeur appartient à une personne : créez-le avec un `personId`.',
  },
  'person-not-active': {
    en: 'This person is archived or not active any more: only active people get access.',
    fr: 'Cette personne est archivée ou n’est plus active : seules les personnes actives ont un accès.',
  },
  'expires-in-future': {
    en: 'A key expires in the future.',
    fr: 'Une clé expire à un moment à venir.',
  },
  'suspended-no-key': {
    en: 'A suspended account gets no key: restore it first.',
    fr: 'Un compte suspendu n’obtient pas de clé : restaurez-le d’abord.',
  },
  'trusted-as-own-key': {
    en: 'Only trusted documents may be executed with your own key: a key made with it cannot execute others.',
    fr: 'Votre propre clé n’exécute que des documents de confiance : une clé créée avec elle ne peut pas en exécuter d’autres.',
  },
  'faster-than-own-key': {
    en: 'Your own key gets {most} points per second: a key made with it cannot get more.',
    fr: 'Votre propre clé reçoit {most} points par seconde : une clé créée avec elle ne peut pas en recevoir plus.',
  },
  'scim-alone': {
    en: 'A key with `idsOf` is for SCIM alone: narrow it by `scopes: ["scim:write"]`.',
    fr: 'Une clé avec `idsOf` ne sert qu’à SCIM : limitez-la avec `scopes: ["scim:write"]`.',
  },
  'directory-ids': {
    en: 'A directory has ids of its own: name another source than `mail`.',
    fr: 'Un annuaire a ses propres identifiants : indiquez une autre source que `mail`.',
  },
  'scim-names-source': {
    en: 'A key for SCIM names the source of ids of its directory.',
    fr: 'Une clé pour SCIM indique la source des identifiants de son annuaire.',
  },
  'log-in-not-recent': {
    en: 'A log-in is attested when it has happened, and within a day: let the person log in again, or check your clock.',
    fr: 'Une connexion s’atteste après coup, et dans la journée : demandez à la personne de se reconnecter, ou vérifiez votre horloge.',
  },
  'issued-by-account': {
    en: 'A token is issued by an account.',
    fr: 'Un jeton est émis par un compte.',
  },
  'account-suspended': {
    en: 'This person’s account is suspended: restore it first.',
    fr: 'Le compte de cette personne est suspendu : restaurez-le d’abord.',
  },
  'own-key': {
    en: 'This person’s account has a role in the team: they use a key of their own.',
    fr: 'Le compte de cette personne a un rôle dans l’équipe : elle utilise sa propre clé.',
  },
  host: {
    en: 'A host is a name such as `www.acme.example`, without scheme, port and path.',
    fr: 'Un hôte est un nom tel que `www.acme.example`, sans schéma, port ni chemin.',
  },
  language: {
    en: 'Portevoix has its texts in {others} and {last}: choose one of them.',
    fr: 'Portevoix a ses textes en {others} et {last} : choisissez l’une de ces langues.',
  },
  'no-permission': {
    en: '{name} is no permission: see `Viewer.permissions`.',
    fr: '{name} n’est pas une permission : voir `Viewer.permissions`.',
  },
  'currency-in-use': {
    en: 'There are facts of money in {currency}, and they bear no currency of their own: send amounts in {currency} as before.',
    fr: 'Il y a des montants en {currency}, qui n’ont pas d’autre devise : continuez à envoyer des montants en {currency}.',
  },
})
