import { defineConfig } from 'prisma/config'

// The one default export of the project: Prisma's command line asks for it.
export default defineConfig({
  schema: 'prisma/',
  migrations: { path: 'prisma/migrations' },
})
