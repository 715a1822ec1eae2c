import { declareTexts } from '../../core/texts/index.ts'

/** What the pages of a log-in at an identity provider say. They name nobody, and do not tell whether an account exists. */
export const texts = declareTexts('identity-providers', {
  'log-in-with': { en: 'Log in with {provider}', fr: 'Se connecter avec {provider}' },
  'connect-at': { en: 'Connect your log-in at {organization}', fr: 'Associer votre identifiant à {organization}' },
  'connect-by-link': {
    en: 'Log in as you do at work. Then you are asked to connect this log-in. Continue only if you expected this link, and do not pass it on.',
    fr: 'Connectez-vous comme au travail. Il vous sera ensuite demandé d’associer cet identifiant. Ne continuez que si vous attendiez ce lien, et ne le transmettez à personne.',
  },
  'connect-as': {
    en: 'You are logged in at {provider} as {address}. From now on this log-in opens the account for which the link was made.',
    fr: 'Vous êtes connecté à {provider} en tant que {address}. Désormais, cet identifiant ouvre le compte pour lequel le lien a été créé.',
  },
  'connect-yourself': {
    en: 'You are logged in at {provider}. From now on this log-in opens the account for which the link was made.',
    fr: 'Vous êtes connecté à {provider}. Désormais, cet identifiant ouvre le compte pour lequel le lien a été créé.',
  },
  connect: { en: 'Connect', fr: 'Associer' },
  'not-valid': {
    en: 'This log-in is not valid here, was used, or took longer than ten minutes. Begin again.',
    fr: 'Cette connexion n’est pas valable ici, a déjà servi ou a duré plus de dix minutes. Recommencez.',
  },
  'other-browser': {
    en: 'This log-in was begun in another browser, or this browser does not keep cookies. Begin again in this browser.',
    fr: 'Cette connexion a été commencée dans un autre navigateur, ou ce navigateur ne garde pas les cookies. Recommencez dans ce navigateur.',
  },
  'no-provider': {
    en: 'This way to log in does not exist any more. Choose another one on the log-in page.',
    fr: 'Ce moyen de se connecter n’existe plus. Choisissez-en un autre sur la page de connexion.',
  },
  'link-spent': {
    en: 'This link was used, was revoked or has expired. Ask whoever sent it for another one.',
    fr: 'Ce lien a déjà servi, a été révoqué ou a expiré. Demandez-en un autre à la personne qui l’a envoyé.',
  },
  'link-of-session': {
    en: 'This link would not count: your right to make it comes from a claim and ends with your session. Use an account or a key that has the role itself, or ask an owner to give it to your account.',
    fr: 'Ce lien ne compterait pas : votre droit de le créer vient d’une revendication et finit avec votre session. Utilisez un compte ou une clé qui a le rôle en propre, ou demandez à un propriétaire de le donner à votre compte.',
  },
  'not-connected': {
    en: 'You are logged in at your identity provider, but this log-in is not connected with access here. If you should have access, ask those who manage it: they can confirm your log-in, or send you a link.',
    fr: 'Vous êtes connecté chez votre fournisseur d’identité, mais cet identifiant ne donne pas encore accès ici. Si vous devez avoir accès, adressez-vous à ceux qui le gèrent : ils peuvent confirmer votre connexion ou vous envoyer un lien.',
  },
  'not-of-organization': {
    en: 'This log-in does not belong to the organisation. Log in with the account that the organisation gave you.',
    fr: 'Cet identifiant n’appartient pas à l’organisation. Connectez-vous avec le compte que l’organisation vous a donné.',
  },
  'connected-already': {
    en: 'This log-in is connected already, so the link was not used. Log in without it, or with another log-in.',
    fr: 'Cet identifiant est déjà associé, le lien n’a donc pas servi. Connectez-vous sans lui, ou avec un autre identifiant.',
  },
  'link-of-another': {
    en: 'This link was made for somebody else than this log-in, so it was not used. Log in without it. If the link is yours, ask those who manage access to correct your id in the directory.',
    fr: 'Ce lien a été créé pour quelqu’un d’autre que cet identifiant, il n’a donc pas servi. Connectez-vous sans lui. Si le lien est bien pour vous, demandez à ceux qui gèrent les accès de corriger votre identifiant dans l’annuaire.',
  },
  'begin-again': { en: 'Begin again.', fr: 'Recommencez.' },
  'not-working': { en: 'Logging in does not work now.', fr: 'La connexion ne fonctionne pas pour le moment.' },
  'account-or-person': {
    en: 'Name an account or a person.',
    fr: 'Nommez un compte ou une personne.',
  },
  'other-account': {
    en: 'This account is not the person’s: leave one of the two out.',
    fr: 'Ce compte n’est pas celui de la personne : retirez l’un des deux.',
  },
  'sign-on-account': {
    en: 'A sign-on system does not log in: it has keys.',
    fr: 'Un système d’authentification ne se connecte pas : il a des clés.',
  },
  'link-revoked': { en: 'This link was revoked already.', fr: 'Ce lien a déjà été révoqué.' },
  'link-used': { en: 'This link was used already.', fr: 'Ce lien a déjà servi.' },
  'person-to-link': {
    en: 'Name the person to link it with, and none to refuse it.',
    fr: 'Nommez la personne à laquelle la rattacher, et aucune pour la refuser.',
  },
  'doubt-answered': {
    en: 'It is answered already.',
    fr: 'Il y a déjà une réponse.',
  },
  'doubt-ended': {
    en: 'Nobody answered it for 30 days: the person logs in again.',
    fr: 'Personne n’y a répondu pendant 30 jours : la personne se connecte à nouveau.',
  },
  'doubt-lost': {
    en: 'It was linked meanwhile, or its key is lost: the person logs in again.',
    fr: 'Elle a été rattachée entre-temps, ou sa clé est perdue : la personne se connecte à nouveau.',
  },
  'provider-name-taken': {
    en: 'An identity provider has this name already: choose another name.',
    fr: 'Un fournisseur d’identité a déjà ce nom : choisissez un autre nom.',
  },
  'client-known': {
    en: 'There is an identity provider with this issuer and client id already: change that one.',
    fr: 'Il y a déjà un fournisseur d’identité avec cet émetteur et cet identifiant de client : modifiez celui-ci.',
  },
  'open-issuer': {
    en: 'Anybody can get an account with this issuer: name a claim that only people of the organisation have, such as `hd` (Google) or `tid` (Microsoft), and its values.',
    fr: 'N’importe qui peut avoir un compte chez cet émetteur : nommez une revendication que seules les personnes de l’organisation ont, comme `hd` (Google) ou `tid` (Microsoft), et ses valeurs.',
  },
  'tenant-issuer': {
    en: 'Tokens of Entra ID name a tenant as their issuer: enter https://login.microsoftonline.com/TENANT-ID/v2.0.',
    fr: 'Les jetons d’Entra ID nomment un locataire comme émetteur : saisissez https://login.microsoftonline.com/TENANT-ID/v2.0.',
  },
  'claim-and-values': {
    en: 'A required claim and its values belong together: name both, or neither.',
    fr: 'Une revendication exigée et ses valeurs vont ensemble : nommez les deux, ou aucune.',
  },
  'addresses-no-ids': {
    en: 'Mail addresses are no ids here: switch on `mailDomains`, which checks that they are verified.',
    fr: 'Les adresses ne sont pas des identifiants ici : utilisez `mailDomains`, qui vérifie qu’elles sont confirmées.',
  },
  'people-by-id': {
    en: 'People are made by their id: name the claim that holds it as `idClaim`, or do not make people.',
    fr: 'Les personnes sont créées par leur identifiant : nommez dans `idClaim` la revendication qui le contient, ou ne créez pas de personnes.',
  },
  'ids-need-claim': {
    en: 'Name the claim that holds these ids as `idClaim`, or leave this out.',
    fr: 'Nommez dans `idClaim` la revendication qui contient ces identifiants, ou ne l’envoyez pas.',
  },
  'no-claim-gives': {
    en: 'No claim gives this role.',
    fr: 'Aucune revendication ne donne ce rôle.',
  },
  'department-or-campaign': {
    en: 'Name a department or a campaign, not both: write two rules.',
    fr: 'Nommez un service ou une campagne, pas les deux : écrivez deux règles.',
  },
  'role-of-person': {
    en: 'This role applies to a person: leave out the department and the campaign.',
    fr: 'Ce rôle s’applique à une personne : retirez le service et la campagne.',
  },
  'rule-by-account': {
    en: 'A rule is written by an account.',
    fr: 'Une règle est écrite par un compte.',
  },
  'groups-by-id': {
    en: 'Groups of Entra ID are named by their object id, not by their name.',
    fr: 'Les groupes d’Entra ID se nomment par leur identifiant d’objet, pas par leur nom.',
  },
  'too-many-rules': {
    en: 'A provider has at most {most} rules.',
    fr: 'Un fournisseur a au plus {most} règles.',
  },
  'rule-known': {
    en: 'There is a rule that gives this role for this value already.',
    fr: 'Une règle donne déjà ce rôle pour cette valeur.',
  },
  'no-keys': { en: 'Its `jwks_uri` answers no keys.', fr: 'Son `jwks_uri` ne répond aucune clé.' },
  'other-issuer': {
    en: 'The issuer calls itself {issuer}: add a provider with exactly this issuer.',
    fr: 'L’émetteur se nomme {issuer} : ajoutez un fournisseur avec exactement cet émetteur.',
  },
  'bad-metadata': {
    en: 'Its metadata has no usable `{field}`.',
    fr: 'Ses métadonnées n’ont pas de `{field}` utilisable.',
  },
  'no-pkce': {
    en: 'It does not support PKCE with S256, which protects the code of a log-in.',
    fr: 'Il ne permet pas PKCE avec S256, qui protège le code d’une connexion.',
  },
  unreachable: {
    en: 'The provider could not be reached: {problem}.',
    fr: 'Le fournisseur n’a pas pu être joint : {problem}.',
  },
  'no-metadata': {
    en: '`/.well-known/openid-configuration` below the issuer answers no OpenID Connect metadata.',
    fr: '`/.well-known/openid-configuration` sous l’émetteur ne répond aucune métadonnée OpenID Connect.',
  },
  'no-id-token': { en: 'The provider gave no ID token.', fr: 'Le fournisseur n’a pas donné de jeton d’identité.' },
  'log-in-refused': {
    en: 'The provider refused the log-in ({reason}).',
    fr: 'Le fournisseur a refusé la connexion ({reason}).',
  },
  'unknown-reason': { en: 'without a known reason', fr: 'sans raison connue' },
  'client-refused': {
    en: 'The provider refuses the client id or secret: an owner enters them again.',
    fr: 'Le fournisseur refuse l’identifiant ou le secret du client : un propriétaire les saisit de nouveau.',
  },
  'not-of-this-log-in': {
    en: 'What came back from the provider is not valid for this log-in.',
    fr: 'Ce qui est revenu du fournisseur n’est pas valable pour cette connexion.',
  },
  'scope-form': { en: 'A scope has no spaces or quotes.', fr: 'Une portée n’a ni espaces ni guillemets.' },
  'claim-form': {
    en: 'A claim is named without spaces, such as `employee_number`.',
    fr: 'Une revendication se nomme sans espaces, comme `employee_number`.',
  },
  'no-domain': {
    en: 'This is not a domain such as acme.example.',
    fr: 'Ce n’est pas un domaine tel que acme.example.',
  },
  'issuer-too-long': {
    en: 'An issuer has at most {most} characters.',
    fr: 'Un émetteur a au plus {most} caractères.',
  },
  'issuer-form': {
    en: 'An issuer is an https address without query and fragment, such as https://login.acme.example.',
    fr: 'Un émetteur est une adresse https sans requête ni fragment, telle que https://login.acme.example.',
  },
})
