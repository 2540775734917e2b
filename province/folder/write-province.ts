import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { WrittenProvince } from './written-province.ts';

/** What a new province calls itself. */
export type NewProvince = Pick<WrittenProvince['province'], 'name' | 'nameEn' | 'code' | 'coordinator'>;

/**
 * Writes a province into a new or empty folder; gives the files.
 * @throws FOLDER_NOT_EMPTY, DATA_FOLDER_UNUSABLE
 */
export async function writeProvince(folder: string, province: NewProvince): Promise<readonly string[]> {
  const files = filesOf(province);
  try {
    await mkdir(folder, { recursive: true, mode: 0o750 });
    if ((await readdir(folder)).length > 0) throw codedError('FOLDER_NOT_EMPTY', { folder });
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o750 });
      await writeFile(join(folder, name), text, { flag: 'wx', mode: 0o640 });
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FOLDER_NOT_EMPTY') throw error;
    throw codedError('DATA_FOLDER_UNUSABLE', { folder }, error);
  }
  return [...files.keys()];
}

function filesOf(province: NewProvince): ReadonlyMap<string, string> {
  return new Map([
    ['province.yaml', provinceText(province)],
    ['agencies/README.md', agenciesText],
    ['policy/README.md', policyText],
    ['README.md', readmeText(province)],
    ['.gitignore', 'data/\n*.key\n*.password\n'],
  ]);
}

function provinceText(province: NewProvince): string {
  return `# Tỉnh này gồm những gì: cơ quan, cơ sở dữ liệu, nơi lưu dữ liệu vận hành. (What this province is made of.)
# Mật khẩu không bao giờ nằm trong tệp này: ghi { env: TÊN_BIẾN } hoặc { file: ĐƯỜNG_DẪN }.
${stringify({ province: province }, { lineWidth: 0 })}data:
  folder: data
# Chỉ có hiệu lực sau \`lienthong policy apply\`. (Counts only after it is applied.)
policy:
  folder: policy
# Mỗi cơ quan một mục. Tệp SDL mô tả cơ sở dữ liệu; connection cho biết đọc nó ở đâu.
#   - sdl: agencies/y-te.graphql
#     connection: { engine: sqlite, file: /srv/y-te/y-te.db }
# Một dịch vụ tính toán có code thay cho connection:
#   - sdl: agencies/xac-nhan.graphql
#     code: services/xac-nhan.js
agencies: []
`;
}

const agenciesText = `# Tệp SDL của các cơ quan

Mỗi cơ sở dữ liệu một tệp \`.graphql\`: mô tả trong danh mục (\`@database\`), bảng và cột (\`@entity\`, \`@column\`), tên gọi và phương thức chia sẻ của từng mục dữ liệu (\`@item\`, \`@share\`).
Mục nào chưa ai quyết định thì để \`mode: NONE\`: không ai đọc được.
Thêm tệp và kết nối vào \`province.yaml\`; \`lienthong --province .. introspect TÊN --out TÊN.graphql\` viết bản thảo từ cơ sở dữ liệu thật.
Sau đó chạy \`lienthong --province .. check\`.
`;

const policyText = `# Văn bản chia sẻ

| Tệp | Nội dung |
|---|---|
| \`accounts.yaml\` | tài khoản kết nối; tài khoản mới được cấp, khóa chỉ hiện một lần |
| \`*-tests.yaml\` | khẳng định phải đúng thì mới ghi |
| các tệp YAML khác | danh mục dữ liệu mở, yêu cầu kết nối, thỏa thuận và chấp thuận, mỗi tệp một hay nhiều văn bản |

Không tệp nào có hiệu lực khi máy chủ khởi động; người có thẩm quyền áp dụng cả thư mục, hoặc từng tệp:

    lienthong --province .. policy apply --dry-run
    lienthong --province .. policy apply --why "Công văn số …"
    lienthong --province .. agreement preview thoa-thuan.yaml
    lienthong --province .. agreement apply thoa-thuan.yaml --why "Công văn số …"

Áp dụng lại không thay đổi gì; văn bản bị xóa khỏi thư mục vẫn còn hiệu lực: tạm ngừng, chấm dứt bằng \`agreement suspend\`, \`agreement revoke\`.
`;

function readmeText({ name, code }: NewProvince): string {
  return `# ${name} (mã ${code}) trên Liên Thông

| Tệp, thư mục | Nội dung |
|---|---|
| \`province.yaml\` | tên, mã, cơ quan điều phối, các cơ quan và cách kết nối |
| \`agencies/\` | mỗi cơ sở dữ liệu một tệp SDL |
| \`policy/\` | văn bản chia sẻ, áp dụng bằng lệnh |
| \`data/\` | do máy chủ tạo: cơ sở dữ liệu điều khiển, nhật ký chia sẻ, khóa; chỉ chủ sở hữu đọc được |

## Các bước

1. Thêm cơ quan đầu tiên vào \`province.yaml\`, rồi \`lienthong --province . introspect TÊN --out agencies/TÊN.graphql\` viết bản thảo tệp SDL; mọi mục đều NONE cho đến khi có người sửa.
2. \`lienthong --province . check\`: đối chiếu tệp với cơ sở dữ liệu thật, chỉ đọc, không in giá trị nào.
3. \`lienthong --province . serve\`: chạy máy chủ. Chưa có văn bản chia sẻ nào thì chưa ai đọc được gì ngoài danh mục.
4. \`lienthong --province . account issue …\`: cấp tài khoản kết nối; khóa chỉ hiện một lần.
5. \`lienthong --province . policy apply --why …\`: ghi văn bản của thư mục \`policy/\`; có tác dụng từ yêu cầu kế tiếp.
6. \`lienthong --province . audit verify\`: chứng minh nhật ký không bị sửa.

Đặt LIENTHONG_PROVINCE để không phải ghi \`--province\` mỗi lần.
`;
}
