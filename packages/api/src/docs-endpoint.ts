import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Negotiator from 'negotiator'
import { declareTexts } from './core/texts/index.ts'
import { type Endpoint, nothingHere, refuse, setLanguage } from './platform/http/index.ts'

const texts = declareTexts('documentation', {
  'not-built': {
    en: 'The documentation was not built. Run `npm start` in the folder of the server, which sets everything up.',
    fr: 'La documentation n’a pas été construite. Lancez `npm start` dans le dossier du serveur, qui prépare tout.',
  },
})

/** What the set-up has built. */
const BUILT = fileURLToPath(new URL('../../docs-site/dist/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
}

/** Pages with a style and a script of this server, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** `/docs/`: the documentation, the same for everybody (decision 0117). Only files that the build has listed are answered. */
export function docsEndpoints({ folder = BUILT }: { folder?: string } = {}): Endpoint[] {
  const tags = async (): Promise<Readonly<Record<string, string>> | null> => {
    // Read each time: it is small, and a new build counts at once.
    const listed = await readFile(`${folder}files.json`, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    return listed === null ? null : (JSON.parse(listed) as Record<string, string>)
  }
  const route = { methods: ['GET', 'HEAD'], authenticatedBy: 'nothing' } as const
  return [
    {
      ...route,
      path: '/docs',
      handle: async ({ response }) => {
        // Relative, so that it leads right where a proxy puts a path before.
        response.writeHead(308, { location: 'docs/', 'cache-control': 'no-cache' }).end()
      },
    },
    {
      ...route,
      path: '/docs/',
      handle: async ({ request, response, url }) => {
        const known = await tags()
        if (!known) return refuse(response, 503, 'SERVICE_UNAVAILABLE', texts('not-built'))
        const asked = url.pathname.slice('/docs/'.length)
        const name = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
        const tag = Object.hasOwn(known, name) ? known[name] : undefined
        if (tag === undefined) return nothingHere(response)
        setLanguage(response, 'en')
        response.setHeader('content-security-policy', POLICY)
        response.setHeader('cache-control', 'public, no-cache')
        response.setHeader('vary', 'accept-encoding')
        // Weak, because it is the same for the compressed file.
        response.setHeader('etag', `W/"${tag}"`)
        if (isSent(request.headers['if-none-match'], tag)) return void response.writeHead(304).end()
        const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
        response.setHeader('content-type', `${type}; charset=utf-8`)
        // Compressed once, by the build: whoever asks for nothing but the documentation takes no time of the processor.
        const isCompressed = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip'
        if (isCompressed) response.setHeader('content-encoding', 'gzip')
        response.writeHead(200).end(await readFile(`${folder}${name}${isCompressed ? '.gz' : ''}`))
      },
    },
  ]
}

/** Whether the caller has this version. */
const isSent = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`)
