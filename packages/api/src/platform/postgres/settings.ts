/**
 * Settings on the command line of the database server, so that they apply to clusters of earlier versions too.
 *
 * @param durable false for throw-away test databases: a crash of the machine may destroy the cluster.
 */
export function serverSettings(durable: boolean): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    // A socket's path is limited to 107 bytes, which a deep folder exceeds; TCP on the loopback interface always works.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    // The default is that of a turning disk: with it a small table is scanned whole for each row that is joined to it.
    random_page_cost: '1.1',
    // Less write-ahead log for a small installation than the default of 1 GB.
    max_wal_size: '512MB',
    // A base backup copies the log of its own duration; this much is kept for it in addition to its replication slot.
    wal_keep_size: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // A restored database recovers as from an archive that has no more files, which begins a new timeline.
    restore_command: 'exit 1',
    // While it recovers, nobody connects.
    hot_standby: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
}
