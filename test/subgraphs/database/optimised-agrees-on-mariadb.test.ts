import { optimisedContract } from './contract/optimised-agrees.ts';
import { mariadbUnderTest } from './fixtures/mariadb-under-test.ts';

optimisedContract(mariadbUnderTest);
