import { describe, expect, it } from 'vitest'
import type { Auth, SecretUse } from './auth.ts'
import { misplacedSecret, type SecretRequest } from './misplaced-secret.ts'
import { secretUses } from './secret-use.ts'

const P = 'pvsecret0000key'
const FORM = 'application/x-www-form-urlencoded'
const request = (change: Partial<SecretRequest> & { type?: string } = {}): SecretRequest => ({
  url: 'https://api.example/v1/posts?page=2',
  headers: [['content-type', change.type ?? 'application/json'], ...(change.headers ?? [])],
  body: '',
  ...(change.url ? { url: change.url } : {}),
  ...(change.body ? { body: change.body } : {}),
})

/** Every place of a request in which a placeholder can stand, by name. */
const PLACES: { [place: string]: SecretRequest } = {
  'its header': request({ headers: [['X-Key', P]] }),
  'its header behind a scheme': request({ headers: [['x-key', `Token ${P}`]] }),
  authorization: request({ headers: [['authorization', `Bearer ${P}`]] }),
  'authorization, basic': request({ headers: [['authorization', `Basic ${P}`]] }),
  'another header': request({ headers: [['x-comment', P]] }),
  'within a header': request({ headers: [['x-key', `my ${P}!`]] }),
  'a segment': request({ url: `https://api.example/hooks/${P}` }),
  'a part of a segment': request({ url: `https://api.example/bot${P}/send` }),
  'two segments': request({ url: `https://api.example/${P}/${P}` }),
  'its parameter': request({ url: `https://api.example/?sig=${P}` }),
  access_token: request({ url: `https://api.example/?access_token=${P}` }),
  'another parameter': request({ url: `https://api.example/?q=${P}` }),
  'the name of a parameter': request({ url: `https://api.example/?${P}` }),
  'its form field': request({ type: FORM, body: `a=1&api_key=${P}` }),
  'another form field': request({ type: FORM, body: `text=${P}` }),
  'within a form field': request({ type: FORM, body: `text=see+${P}+there` }),
  'its JSON field': request({ body: `{"auth":{"api_key":"${P}"}}` }),
  'the text of a post': request({ body: `{"text":"${P}"}` }),
  'the text of a post, too': request({ body: `{"auth":{"api_key":"${P}"},"text":"${P}"}` }),
  'a field of a list': request({ body: `[{"post":{"text":"see ${P}"}}]` }),
  'a name in JSON': request({ body: `{"${P}":1}` }),
  'JSON that is repeated': request({ body: `{"auth":{"api_key":"${P}","api_key":"${P}"}}` }),
  'JSON that is repeated, then escaped': request({
    body: `{"text":"${P}","text":"","auth":{"api_key":"\\u0070${P.slice(1)}"}}`,
  }),
  'JSON that calls itself a form': request({ type: `application/json; as=${FORM}`, body: `{"text":"&api_key=${P}&"}` }),
  'JSON of two types': {
    ...request({ body: `{"text":"&api_key=${P}&"}` }),
    headers: [
      ['content-type', FORM],
      ['Content-Type', 'application/json'],
    ],
  },
  'JSON that is none': request({ body: `{"api_key":"${P}"` }),
  'plain text': request({ type: 'text/plain', body: `api_key=${P}` }),
  XML: request({ type: 'text/xml', body: `<password>${P}</password>` }),
  multipart: request({
    type: 'multipart/form-data; boundary=x',
    body: `--x\r\ncontent-disposition: form-data; name="api_key"\r\n\r\n${P}\r\n--x--`,
  }),
  'a body without a type': { ...request({ body: `{"api_key":"${P}"}` }), headers: [] },
}
const value = (use?: SecretUse | SecretUse[]): { key: Auth } => ({ key: { type: 'value', ...(use ? { use } : {}) } })
const oauth: Auth = { type: 'oauth2', authorize: 'a', token: 't', scopes: [], pkce: true, clientId: 'c' }

/** What each declaration lets through; everything else is refused. */
const ALLOWED: [string, { [name: string]: Auth }, string[]][] = [
  ['header', value({ in: 'header', name: 'X-Key' }), ['its header', 'its header behind a scheme']],
  [
    'a secret of type header',
    { key: { type: 'header', name: 'x-key', prefix: 'Token ' } },
    ['its header', 'its header behind a scheme'],
  ],
  ['a secret of type basic', { key: { type: 'basic' } }, ['authorization', 'authorization, basic']],
  ['form', value({ in: 'form', field: 'api_key' }), ['its form field']],
  ['json', value({ in: 'json', field: 'auth.api_key' }), ['its JSON field']],
  ['path', value({ in: 'path' }), ['a segment', 'a part of a segment']],
  ['query', value({ in: 'query', name: 'sig' }), ['its parameter']],
  [
    'two uses',
    value([{ in: 'path' }, { in: 'query', name: 'sig' }]),
    ['a segment', 'a part of a segment', 'its parameter'],
  ],
  ['mail', value({ in: 'mail' }), []],
  ['login', value({ in: 'login' }), []],
  ['signature', value({ in: 'signature' }), []],
  ['a client secret', { ...value(), token: { ...oauth, clientSecret: 'key' } }, []],
  [
    'a token',
    { key: oauth },
    [
      'its header',
      'its header behind a scheme',
      'authorization',
      'authorization, basic',
      'another header',
      'access_token',
    ],
  ],
  [
    'no use',
    value(),
    [
      ...Object.keys(PLACES).filter((place) => /header|authorization|segment|parameter/.test(place)),
      'access_token',
      'its form field',
      'its JSON field',
    ],
  ],
]

describe('a placeholder', () => {
  it.each(ALLOWED)('of a secret that declares %s stands there and nowhere else', (_what, auth, allowed) => {
    const secret = { name: 'key', placeholder: P, uses: secretUses(auth, 'key') }
    const passed = Object.keys(PLACES).filter(
      (place) => misplacedSecret(PLACES[place] as SecretRequest, [secret]) === null,
    )
    expect(passed.sort()).toEqual([...new Set(allowed)].sort())
  })

  it('of a signing secret is used by the host alone', () => {
    expect(secretUses(value(), 'key', ['key'])).toEqual([{ in: 'signature' }])
  })

  it('is told from one whose name begins with its own', () => {
    const secrets = [
      { name: 'key', placeholder: P, uses: secretUses(value({ in: 'path' }), 'key') },
      { name: 'keyOther', placeholder: `${P}Other`, uses: secretUses(value({ in: 'header', name: 'x-key' }), 'key') },
    ]
    expect(misplacedSecret(request({ headers: [['x-key', `${P}Other`]] }), secrets)).toBeNull()
    expect(misplacedSecret(request({ headers: [['x-key', P]] }), secrets)).toBe(
      'the secret key stands in the header x-key; it is used in one segment of the path only',
    )
  })
})
