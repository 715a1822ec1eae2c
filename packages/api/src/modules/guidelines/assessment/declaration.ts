import type { FoldedText } from './folding.ts'
import type { Occurrence } from './wording.ts'

/*
 * A wording discloses when it is said about the post itself: as a label ("Ad: …", "[Publicité] …"), or in a sentence
 * whose subject is the post ("this video is sponsored by …"). "A bad ad", "mauvaise publicité", "1st AD" and "our club
 * sponsored the marathon" disclose nothing. A hashtag is a label anywhere.
 */

const LOOK_BACK_UNITS = 200
const LOOK_AHEAD_UNITS = 80

const words = (list: string) => `(?:${list.trim().split(/\s+/u).join('|').replaceAll('_', ' ')})`

/** What ends a clause before a wording: punctuation, brackets, bullets, emoji, and a hyphen between spaces. */
const CLAUSE_START = /[.!?;:…\n|•·*()[\]{}«»"“”„►▶➡→✦★☆/]|(?: - )|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?/gu
const LEAD_IN = `(?:(?:${words(
  "ps p.s disclaimer disclosure full_disclosure note nb fyi btw info attention important transparency transparence hinweis achtung also and et und so oh ah_oui d'ailleurs by_the_way",
)},? )|@[\\p{L}\\p{N}_.-]+,? )*`
const ADJECTIVE = words(
  'paid unpaid commercial remuneree remunere bezahlte unbezahlte kommerzielle betaald onbetaald pagata pagada platna',
)

const NOUN = words(
  `video videos vlog clip film post posts publication contenu content article billet episode story reel reels photo image
   picture stream live show gameshow podcast tweet thread message newsletter blog blogpost review tutorial test beitrag
   folge inhalt artikel bild inlagg indlaeg innlegg bericht aflevering contenido publicacion articulo articolo contenuto
   publicacao conteudo wpis post_ul objava julkaisu bejegyzes link links lien liens enlaces enlace`,
)
const POINTING = words(
  `this these those it ceci cela ce c' voici here's here_is dies das dit esto este esta questo questa isto to det detta dette
   tama see tai sis ovo ova αυτο τουτο това это acesta aceasta ez`,
)
const QUANTITY = words('some some_of all all_of most_of certains tous toutes einige alle algunos alcuni')
const COPULA = words(
  `is was are were contains contain includes include features may_be might_be can_be est etait sont a_ete ont_ete contient
   contiennent comporte inclut peut_etre peuvent_etre fait_l'objet_d' ist war sind enthalt es contiene e contem bevat jest
   zawiera ar innehaller er indeholder on sisaltaa je sadrzi ειναι περιεχει е съдържа является este contine yra ir van`,
)
const BETWEEN = words(
  `a an the of some all un une de d' du des l' la le les ein eine einen una uno um uma en et ett een eine_art really actually
   also indeed proudly kindly partly vraiment aussi bien donc partiellement`,
)
const SENTENCE = new RegExp(
  `^${LEAD_IN}(?:in |dans |en )?(?:${QUANTITY} )?(?:${POINTING} ?|(?:\\S+ ){0,6}?${NOUN} (?:\\S+ ){0,6}?)(?:${COPULA} ?)?(?:${BETWEEN} ?)*(?:${ADJECTIVE} )?$`,
  'u',
)
/** The topic of a post is not its nature: "this post is about the ad". */
const OF_TOPIC = new RegExp(
  `(?:^| )${words('about regarding concerning against sur contre uber gegen sobre contra contro tegen')} (?:${BETWEEN} ?)*(?:${ADJECTIVE} )?$`,
  'u',
)
const HAS_COPULA = new RegExp(`(?:^|[ '])${COPULA}(?:(?<=')|[ ']|$)|c'est|here's|voici`, 'u')
const POST_ALONE = new RegExp(`^${LEAD_IN}(?:\\S+ )?${NOUN} $`, 'u')
const LABEL = new RegExp(`^${LEAD_IN}(?:${ADJECTIVE} )?$`, 'u')
const OWN_LINK = /(?:^| )(?:my|our|mon|mes|nos|mein|meine|unsere) (?:\S+ ){0,2}$/u

const PREPOSITION = words(
  `by with for from par avec pour de von mit für fur di da con per por para door van voor av med af til przez dla z od para
   του της από на от za od pri la cu pentru`,
)
const POSSESSIVE = words(
  'my our mon ma mes notre nos mein meine meinen meinem meiner unser unsere unseren unserem mi mis nuestro mijn onze min var',
)
const ARTICLE = words("the la le les l' der die das dem den el los las il lo gli o os de het")
const ENDS = /^(?:\s*$|\s*[\n.!…,:;|)\]}»"“”•·*#@/►▶➡→✦★☆]|\s+-\s|\s*\p{Extended_Pictographic}|\s+https?:)/u
/** "Sponsored post: …", "Sponsored content | …" */
const OWN_NOUN =
  /^ (?:post|content|video|reel|story|article|publication|contenu|beitrag|inhalt|contenido|contenuto|conteudo)(?![\p{L}])/u
const QUALIFIED = /^ (?:non |not |un|nicht )?(?:remuneree?s?|payee?s?|paid|bezahlt)(?![\p{L}])/u
const COMPLEMENT = new RegExp(`^ ${PREPOSITION} (?:(${POSSESSIVE})|${ARTICLE} ?)?`, 'u')
const GOES_ON = new RegExp(
  `^(?: d'| (?:${PREPOSITION}|and|et|und|y|e|but|mais|aber|since|because|car|parce|so|as|that|which|qui|vers|on|in|to)(?![\\p{L}]))`,
  'u',
)
const SHOUTED_MIN = 5

/** How much of the context of a wording has to be checked. */
export interface Declared {
  /** A complete statement by itself: "Thanks to {brand} for the free product". */
  wholeSentence: boolean
  /** It ends with a name, after which any text may follow. */
  endsWithName: boolean
}

const SPEAKS_FOR_ITSELF =
  /^(?:thanks|thank you|merci|danke|gracias|grazie|obrigad|i |i'|je |j'|ich |my |mon |mes )|\{post\}/u

export const declaredForm = (foldedWording: string): Declared => ({
  wholeSentence: SPEAKS_FOR_ITSELF.test(foldedWording),
  endsWithName: /\{[^{}]*\}$/u.test(foldedWording),
})

/** Whether a wording is said about the post itself. */
export function isDeclared(folded: FoldedText, { start, end }: Occurrence, form: Declared): boolean {
  const { text } = folded
  if (text.charAt(start) === '#' || text.charAt(start - 1) === '#') return true
  if (form.wholeSentence) return true
  const clause = clauseBefore(text, start)
  const rest = text.slice(end, end + LOOK_AHEAD_UNITS)
  if (LABEL.test(clause)) return form.endsWithName || endsLabel(folded, { start, end }, rest)
  const wording = text.slice(start, end)
  const sentence = clause.slice(clause.lastIndexOf(', ') + 1).trimStart()
  const ofPost =
    (SENTENCE.test(clause) && HAS_COPULA.test(clause)) ||
    (SENTENCE.test(sentence) && HAS_COPULA.test(sentence)) ||
    POST_ALONE.test(clause) ||
    (/link|lien/u.test(wording) && OWN_LINK.test(clause))
  return (
    ofPost &&
    !OF_TOPIC.test(clause) &&
    (form.endsWithName || ENDS.test(rest) || QUALIFIED.test(rest) || GOES_ON.test(rest))
  )
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LOOK_BACK_UNITS), start)
  let from = 0
  for (const { index, 0: mark } of before.matchAll(CLAUSE_START)) {
    // A point within a number or a name does not end a clause.
    if (mark === '.' && /^[\p{L}\p{N}]/u.test(before.slice(index + 1))) continue
    from = index + mark.length
  }
  return before.slice(from).replace(/^[^\p{L}\p{N}@]+/u, '')
}

function endsLabel(folded: FoldedText, { start, end }: Occurrence, rest: string): boolean {
  const noun = OWN_NOUN.exec(rest)
  if (noun && ENDS.test(rest.slice(noun[0].length))) return true
  if (ENDS.test(rest) || QUALIFIED.test(rest)) return true
  const complement = COMPLEMENT.exec(rest)
  if (complement) {
    const [before, possessive] = complement
    return possessive !== undefined || beginsName(folded, end + before.length)
  }
  return isShouted(folded, { start, end })
}

/** A name begins with a capital, a number or a handle; "publicité pour enfants" contains no name. */
function beginsName(folded: FoldedText, at: number): boolean {
  if (at >= folded.text.length) return false
  const from = folded.text.charAt(at) === ' ' ? at + 1 : at
  const { start } = folded.spanOf(from, from + 1)
  return /^[\p{Lu}\p{N}@#"“«]/u.test(folded.original.slice(start))
}

/** A label in capitals ends before words that are not in capitals: "PUBLICITÉ Mon nouveau sac". */
function isShouted(folded: FoldedText, { start, end }: Occurrence): boolean {
  const span = folded.spanOf(start, end)
  const written = folded.original.slice(span.start, span.end)
  const after = folded.original.slice(span.end, span.end + 20)
  return written.length >= SHOUTED_MIN && written === written.toUpperCase() && /^ \p{L}\p{Ll}/u.test(after)
}
