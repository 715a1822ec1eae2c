import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('webhooks', {
  'not-https': {
    en: 'Webhooks go to https addresses: whoever runs the server can open another `host:port` by PORTEVOIX_ALLOW_PRIVATE.',
    fr: 'Les webhooks vont à des adresses https : l’exploitant du serveur peut ouvrir un autre `hôte:port` avec PORTEVOIX_ALLOW_PRIVATE.',
  },
  internal: {
    en: 'This is an internal address: whoever runs the server can open its `host:port` by PORTEVOIX_ALLOW_PRIVATE.',
    fr: 'C’est une adresse interne : l’exploitant du serveur peut ouvrir son `hôte:port` avec PORTEVOIX_ALLOW_PRIVATE.',
  },
  'not-an-endpoint-address': {
    en: 'Send an address with a host, without user name, password and fragment, of at most 2,000 characters.',
    fr: 'Envoyez une adresse avec un hôte, sans nom d’utilisateur, mot de passe ni fragment, de 2 000 caractères au plus.',
  },
  'not-a-document': {
    en: 'The schema does not allow this document: {reason}',
    fr: 'Le schéma ne permet pas ce document : {reason}',
  },
  'one-subscription': {
    en: 'The document holds one operation, a subscription to `events`.',
    fr: 'Le document contient une seule opération, un abonnement à `events`.',
  },
  'no-variables': {
    en: 'Nobody sends values for variables: write the values into the document, or give each variable a default.',
    fr: 'Personne n’envoie de valeurs pour les variables : écrivez les valeurs dans le document, ou donnez une valeur par défaut à chaque variable.',
  },
  'no-lasting-rights': {
    en: 'Events are read with what your account and key may do themselves, whoever is logged in, and that is not `event:read` for the whole organisation. Create the endpoint with a key that has it.',
    fr: 'Les événements sont lus avec ce que votre compte et votre clé peuvent faire eux-mêmes, qui que ce soit qui est connecté, et ce n’est pas `event:read` pour toute l’organisation. Créez le point d’arrivée avec une clé qui l’a.',
  },
  'too-many-endpoints': {
    en: 'An organisation has at most {most} webhook endpoints: delete one that nothing listens to any more.',
    fr: 'Une organisation a {most} points d’arrivée de webhooks au plus : supprimez-en un que rien n’écoute plus.',
  },
  'no-event': {
    en: 'There is no event yet that this endpoint would be told of: name another one by `eventId`, or wait for one.',
    fr: 'Il n’y a pas encore d’événement dont ce point d’arrivée serait informé : désignez-en un autre par `eventId`, ou attendez-en un.',
  },
  'cannot-send': {
    en: 'The endpoint cannot read events now ({cause}): {problem}',
    fr: 'Le point d’arrivée ne peut pas lire d’événements maintenant ({cause}) : {problem}',
  },
  'not-rendered': {
    en: 'There is no body for this event now: it may be gone, its body may be too large, or the account has too few points left. Try again later.',
    fr: 'Il n’y a pas de contenu pour cet événement maintenant : il peut avoir disparu, son contenu peut être trop grand, ou le compte a trop peu de points. Réessayez plus tard.',
  },
  'secret-lost': {
    en: 'The server has lost the key that opens the secret of this endpoint: rotate the secret first, and give it to the receiver.',
    fr: 'Le serveur a perdu la clé qui ouvre le secret de ce point d’arrivée : changez d’abord le secret, et donnez-le au récepteur.',
  },
  'delivery-queued': {
    en: 'The delivery is in the queue: its next attempt is at `nextAttemptAt`.',
    fr: 'L’envoi est dans la file : sa prochaine tentative est à `nextAttemptAt`.',
  },
  'no-former-secret': {
    en: 'Only the present secret signs: there is no former one to keep.',
    fr: 'Seul le secret actuel signe : il n’y en a pas d’ancien à garder.',
  },
  'former-secret-term': {
    en: 'A former secret signs for 30 days at most.',
    fr: 'Un ancien secret signe pendant 30 jours au plus.',
  },
})
