import { faultsOnServer } from '../fixtures/faults-on-server.ts';
import { mariadbFaultServer } from '../fixtures/mariadb-fault-server.ts';

faultsOnServer(mariadbFaultServer);
