import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { deploymentFile } from '../deployment.ts'

/** An address of a container as it is here. */
export function moved(text: string, hosts: Readonly<Record<string, string>>): string {
  return Object.entries(hosts).reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
}

/** Replaces each text, which must stand there. */
function replaced(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The configuration of packages/api/deploy does not have “${from}”.`)
    return changed.replaceAll(from, to)
  }, text)
}

type Begin = (command: string, args: readonly string[]) => ChildProcess

export function startPooler(
  folder: string,
  { port, database, replica, users }: { port: number; database: URL; replica: number; users: string },
  begin: Begin,
): void {
  const list = join(folder, 'userlist.txt')
  writeFileSync(list, users)
  const file = join(folder, 'pgbouncer.ini')
  const config = replaced(deploymentFile('pgbouncer.ini'), {
    'host=postgres port=5432': `host=127.0.0.1 port=${database.port}`,
    'portevoix_replica = host=replica port=5432 dbname=portevoix': `${database.pathname.slice(1)}_replica = host=127.0.0.1 port=${replica} dbname=${database.pathname.slice(1)}`,
    'listen_addr = *': 'listen_addr = 127.0.0.1',
    'listen_port = 6432': `listen_port = ${port}`,
    '/etc/portevoix/userlist.txt': list,
  })
  // Beside those of the file: nothing outside the folder, and no root.
  const own = `unix_socket_dir =\nlog_connections = 0\nlog_disconnections = 0\n${userInfo().uid === 0 ? 'user = nobody\n' : ''}`
  writeFileSync(file, config + own)
  begin('pgbouncer', ['-q', file])
}

export function startBalancer(folder: string, ports: Record<'first' | 'second' | 'nginx', number>, begin: Begin) {
  const server = replaced(deploymentFile('nginx/portevoix.conf'), {
    'server first:4000': `server 127.0.0.1:${ports.first}`,
    'server second:4000': `server 127.0.0.1:${ports.second}`,
    'listen 8080': `listen 127.0.0.1:${ports.nginx}`,
  })
  const file = join(folder, 'nginx.conf')
  const write = (left: 'first' | 'second' | null): void => {
    const http = left ? replaced(server, { [`  server 127.0.0.1:${ports[left]};\n`]: '' }) : server
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, 'nginx')};`,
    )
    writeFileSync(
      file,
      `daemon off;\nuser root;\npid ${join(folder, 'nginx.pid')};\nerror_log stderr error;\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${http}}\n`,
    )
  }
  mkdirSync(join(folder, 'nginx'))
  write(null)
  const nginx = begin('nginx', ['-p', folder, '-c', file])
  return {
    /** Serves on without one of the servers, or with both. */
    without: async (left: 'first' | 'second' | null): Promise<void> => {
      write(left)
      nginx.kill('SIGHUP')
      await wait(1_000)
    },
  }
}
