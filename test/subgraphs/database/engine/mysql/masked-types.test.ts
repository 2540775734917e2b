import { maskedTypeContract } from '../../contract/masked-types.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';

maskedTypeContract(mariadbUnderTest);
