import { Command } from 'commander';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { packageVersion } from '../start/package-root.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { addAccountCommand } from './account-command.ts';
import { addActCommand } from './act-command.ts';
import { settleActor } from './actor-option.ts';
import { addAgreementCommand } from './agreement-command.ts';
import { addAuditCommand } from './audit-command.ts';
import { addCalendarCommand } from './calendar-command.ts';
import { addCaseCommand } from './case-command.ts';
import { addCatalogueCommand } from './catalogue-command.ts';
import { addCheckCommand } from './check-command.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandLanguage } from './command-language.ts';
import { addExplainCommand } from './explain-command.ts';
import { helpInVietnamese } from './help-in-vietnamese.ts';
import { addInitCommand, initName } from './init-command.ts';
import { addIntrospectCommand } from './introspect-command.ts';
import { addLoginCommands } from './login-command.ts';
import { addMatrixCommand } from './matrix-command.ts';
import type { Output } from './output.ts';
import { addPeopleCommand } from './people-command.ts';
import { addPolicyAcceptCommand } from './policy-accept-command.ts';
import { addPolicyApplyCommand } from './policy-apply-command.ts';
import { addPolicyHistoryCommands } from './policy-history-command.ts';
import { addPolicyTestCommand } from './policy-test-command.ts';
import { addSchemaCommand } from './schema-command.ts';
import { addSeedCommand } from './seed-command.ts';
import { addServeCommand } from './serve-command.ts';
import { wordsIn } from './words.ts';

/** The command `lienthong` with everything it can do on a province, in a language: on `usual` where nobody names another. */
export function buildProgram(
  usual: ProvinceSource,
  output: Output,
  language: CommandLanguage = 'en',
): Command {
  const program = new Command('lienthong')
    .description(
      'Liên Thông: lớp chia sẻ dữ liệu liên thông của tỉnh (federated data sharing for a province)',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .option(
      '--province <folder>',
      'folder of the province (LIENTHONG_PROVINCE); the demonstration when left out',
    )
    .option('--data-dir <folder>', 'data folder (LIENTHONG_DATA_DIR)')
    .exitOverride()
    // WHY: a wrong call is told as every other error, by `usageError`.
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', endOfHelp[language]);
  let province = usual;
  const context: CommandContext = {
    get province() {
      return province;
    },
    output,
    words: wordsIn(language),
    configuration: (given = {}) =>
      readConfiguration(process.env, { ...given, dataDir: dataDirOf(program, province) }),
  };
  program.hook('preAction', async (_program, command) => {
    const folder = program.opts().province ?? process.env.LIENTHONG_PROVINCE;
    if (command.name() === initName) return;
    if (typeof folder === 'string' && folder !== '') {
      const { openFolderProvince } = await import('../folder/folder-province.ts');
      province = await openFolderProvince(folder);
    }
    await settleActor(command, { province, configuration: () => context.configuration() });
  });
  addInitCommand(program, context);
  addServeCommand(program, context);
  addSeedCommand(program, context);
  addIntrospectCommand(program, context);
  addCheckCommand(program, context);
  addCatalogueCommand(program, context);
  addSchemaCommand(program, context);
  addExplainCommand(program, context);
  addAgreementCommand(program, context);
  addAccountCommand(program, context);
  addCalendarCommand(program, context);
  addPeopleCommand(program, context);
  addAuditCommand(program, context);
  addMatrixCommand(program, context);
  addLoginCommands(program, context);
  addCaseCommand(program, context);
  addActCommand(program, context);
  const policy = program.command('policy').description('the sharing policy as a whole');
  addPolicyApplyCommand(policy, context);
  addPolicyTestCommand(policy, context);
  addPolicyHistoryCommands(policy, context);
  addPolicyAcceptCommand(policy, context);
  if (language === 'vi') helpInVietnamese(program);
  return program;
}

/** The data folder: as the call says, else as the environment does, else that of the province. */
function dataDirOf(program: Command, { dataFolder }: ProvinceSource): string | undefined {
  const named: unknown = program.opts().dataDir;
  if (typeof named === 'string') return named;
  return process.env.LIENTHONG_DATA_DIR ? undefined : (dataFolder ?? undefined);
}

const examples = `  lienthong serve                                  start the demonstration province
  lienthong init /srv/tinh                          write a province of your own
  lienthong --province /srv/tinh serve             serve it
  lienthong introspect y-te --out y-te.graphql     draft the SDL file of a live database
  lienthong explain --as ACCOUNT Type.item        why an item is or is not readable
  lienthong agreement apply agreement.yaml         check and record a new version
  lienthong agreement revoke TT-02/2026            terminate; acts on the next request
  lienthong agreement preview agreement.yaml       what it would change, before it is recorded
  lienthong policy apply policy/ --dry-run         what a whole folder would change
  lienthong policy test policy-tests.yaml          check that the policy does what it should
  lienthong policy history                         every version: who, when, why
  lienthong policy rollback 41 --why "..."         back to an earlier version, as a new one
  lienthong login --server https://...             act as a person; then "case tasks", "act"
  lienthong audit verify                           prove that no record was changed
  lienthong audit checkpoint --out 2026-11.note    sign the log's head, for an auditor to keep`;

const examplesInVietnamese = `  lienthong serve                                  chạy tỉnh trình diễn
  lienthong init /srv/tinh                          tạo một tỉnh của mình
  lienthong --province /srv/tinh serve             chạy tỉnh ấy
  lienthong introspect y-te --out y-te.graphql     viết bản thảo tệp SDL từ cơ sở dữ liệu thật
  lienthong explain --as ACCOUNT Type.item        vì sao được hay không được đọc một mục dữ liệu
  lienthong agreement apply agreement.yaml         kiểm tra và ghi một phiên bản mới
  lienthong agreement revoke TT-02/2026            chấm dứt; có tác dụng từ yêu cầu kế tiếp
  lienthong agreement preview agreement.yaml       sẽ thay đổi gì, trước khi ghi
  lienthong policy apply policy/ --dry-run         cả một thư mục sẽ thay đổi gì
  lienthong policy test policy-tests.yaml          kiểm tra chính sách làm đúng việc của nó
  lienthong policy history                         mọi phiên bản: ai, khi nào, vì sao
  lienthong policy rollback 41 --why "..."         về một phiên bản trước, thành phiên bản mới
  lienthong login --server https://...             làm việc như một người; rồi "case tasks", "act"
  lienthong audit verify                           chứng minh không bản ghi nào bị sửa
  lienthong audit checkpoint --out 2026-11.note    ký phần đầu nhật ký, để kiểm toán viên giữ`;

const endOfHelp: Readonly<Record<CommandLanguage, string>> = {
  vi: `\nVí dụ:\n${examplesInVietnamese}\n\nMã thoát: 0 đã xong, 1 câu trả lời là không, 2 không làm được.`,
  en: `\nExamples:\n${examples}\n\nExit codes: 0 done, 1 the answer is no, 2 it could not be done.`,
};
