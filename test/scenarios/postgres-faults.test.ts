import { faultsOnServer } from '../fixtures/faults-on-server.ts';
import { postgresFaultServer } from '../fixtures/postgres-fault-server.ts';

faultsOnServer(postgresFaultServer);
