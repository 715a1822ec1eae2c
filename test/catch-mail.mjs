/**
 * A mail server for trying things: `npm run catch-mail [PORT]` prints what arrives on 127.0.0.1 and passes nothing on. The port
 * is 2525 when it is left out, and a free one for 0.
 */
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

const port = Number(process.argv[2] ?? 2525)
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: async (stream, { envelope }, done) => {
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    const receivers = envelope.rcptTo.map(({ address }) => address).join(', ')
    console.log(`--- a mail to ${receivers}\n${Buffer.concat(chunks)}`)
    done()
  },
})
server.on('error', (error) => {
  console.error(`Mails cannot be caught on port ${port}: ${error.message}`)
  process.exitCode = 1
})
server.listen(port, '127.0.0.1')
await once(server.server, 'listening')
console.log(`Catching mails on 127.0.0.1:${server.server.address().port}`)
