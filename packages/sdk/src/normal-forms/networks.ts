import { normalized, withoutOuter } from './bounded.ts'

/** Social networks that are known without being registered: key and name. */
export const NETWORKS = {
  bluesky: 'Bluesky',
  discord: 'Discord',
  facebook: 'Facebook',
  flickr: 'Flickr',
  github: 'GitHub',
  glassdoor: 'Glassdoor',
  instagram: 'Instagram',
  kununu: 'kununu',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  medium: 'Medium',
  pinterest: 'Pinterest',
  reddit: 'Reddit',
  snapchat: 'Snapchat',
  spotify: 'Spotify',
  stackoverflow: 'Stack Overflow',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  tumblr: 'Tumblr',
  twitch: 'Twitch',
  vimeo: 'Vimeo',
  vk: 'VK',
  weibo: 'Weibo',
  wechat: 'WeChat',
  whatsapp: 'WhatsApp',
  x: 'X',
  xing: 'XING',
  youtube: 'YouTube',
} as const satisfies Readonly<Record<string, string>>

/** Common names for a network besides its key. */
const SYNONYMS: Readonly<Record<string, keyof typeof NETWORKS>> = {
  bsky: 'bluesky',
  fb: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  'linked-in': 'linkedin',
  'stack-overflow': 'stackoverflow',
  'tik-tok': 'tiktok',
  twitter: 'x',
  'x-twitter': 'x',
  yt: 'youtube',
  'you-tube': 'youtube',
}

/** A network may begin with a digit (`500px`). */
const KEY = /^[a-z0-9][a-z0-9-]{0,49}$/

/**
 * Returns a network as its key: lower-case letters, digits and hyphens (`LinkedIn` → `linkedin`, `Twitter` → `x`); null
 * when the text has no such form. It does not check whether the key is registered.
 */
export function networkKey(text: string): string | null {
  const words = normalized(text, 'NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_()/]+/gu, '-')
  const key = withoutOuter(words, /-/u)
  return KEY.test(key) ? (SYNONYMS[key] ?? key) : null
}
