import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Import', { read: 'import:read' })
belongsToOrganization('ImportProblem', { read: 'import:read' })

// Nobody sees a file before its last byte is there.
belongsToOrganization('Upload', { read: 'import:read', shown: Prisma.sql`t.sha256 <> ''` })
