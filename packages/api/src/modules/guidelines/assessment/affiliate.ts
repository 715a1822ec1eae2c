import type { FoldedText, Span } from './folding.ts'

// Affiliate networks by host, and the query parameters that name whom a shop pays.
const HOSTS =
  /(?<![\p{L}\p{N}-])(?:amzn\.to|awin1\.com|tidd\.ly|shareasale\.com|rstyle\.me|shopstyle\.it|shop-links\.co|linksynergy\.com|anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|kqzyfj\.com|tkqlhce\.com|go\.skimresources\.com|prf\.hn|liketk\.it|ltk\.app|liketoknow\.it|s\.click\.aliexpress\.com|hop\.clickbank\.net|digistore24\.com|pxf\.io|sjv\.io|evyy\.net|7eer\.net|tradedoubler\.com|effiliation\.com|kwanko\.com|zanox\.com|webgains\.com|partner-ads\.com|financeads\.net|adtraction\.com|magiclinks\.(?:com|org)|go\.magik\.ly|howl\.me|collabs\.shop)\b/u
const PARAMETERS =
  /[?&](?:tag=[\w-]+-2[0-3]\b|aff(?:iliate)?_?id=|aff=|affid=|affsource=|partnerid=|partner_id=|awc=|irclickid=|ref_?aff=|utm_medium=affiliates?\b)/u
const RUN = /[^ \n]+/gu
const CODE =
  /(?:code(?:s)? (?:promo(?:tionnel)?|de reduction|avantage|createur|de descuento)|(?:promo|discount|coupon|voucher|referral|creator)[ -]?codes?|(?:use|with|my|our|enter|avec|mon|notre|le|du|mit|mein(?:em|en)?|dem|codigo|con el|met) codes?(?: promo(?:tionnel)?| de reduction| avantage)?|rabattcode|gutscheincode|kortingscode|codice sconto|codigo promocional|codes?) ?:? ?["“„«]? ?([\p{L}\p{N}_-]{3,20})/gu

/**
 * The first affiliate link or personal code of a text; null when there is none. Such links and codes pay their author.
 */
export function affiliateIn(folded: FoldedText): Span | null {
  for (const { 0: address, index } of folded.text.matchAll(RUN)) {
    if (address.includes('.') && (HOSTS.test(address) || PARAMETERS.test(address)))
      return folded.spanOf(index, index + address.length)
  }
  for (const { 0: found, 1: code = '', index } of folded.flat.matchAll(CODE)) {
    const end = index + found.length
    const { start } = folded.spanOf(end - code.length, end)
    const written = folded.original.slice(start, start + code.length)
    // A code is written in capitals, unlike "code civil" and "code QR".
    if (/^(?=.*\p{Lu})[\p{Lu}\p{N}_-]{4,20}$/u.test(written)) return folded.spanOf(index, end)
  }
  return null
}
