import type { Engine } from '../engine.ts';
import { describeMysql } from './describe.ts';
import { mysqlDialect } from './dialect.ts';
import { openMysql } from './driver.ts';
import { type Flavour, mariadb, mysql } from './flavour.ts';
import { mysqlIntrospection } from './introspection.ts';
import { mysqlSample, mysqlShapes } from './shapes.ts';
import { watchMysql } from './watch.ts';

function engineOfFlavour<Id extends Flavour['id']>(flavour: Flavour & { readonly id: Id }): Engine<Id> {
  return {
    id: flavour.id,
    dialect: mysqlDialect(flavour),
    open: (connection, limits) => openMysql(flavour, connection, limits),
    watch: (connection) => watchMysql(flavour, connection),
    describe: describeMysql,
    shapes: mysqlShapes,
    sample: mysqlSample,
    introspection: mysqlIntrospection(flavour),
  };
}

/** MySQL 8: a database that is only read. */
export const mysqlEngine: Engine<'mysql'> = engineOfFlavour(mysql);

/** MariaDB 10.6 and later: a database that is only read. */
export const mariadbEngine: Engine<'mariadb'> = engineOfFlavour(mariadb);
