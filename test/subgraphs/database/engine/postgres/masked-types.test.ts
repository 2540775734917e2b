import { maskedTypeContract } from '../../contract/masked-types.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

maskedTypeContract(postgresUnderTest);
