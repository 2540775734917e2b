import type { ErrorEntry } from './error-entry.ts';

/** Errors of documents: what is stored for the procedures, and who may read it. */
export const documentErrors = {
  DOCUMENT_INVALID: {
    status: 400,
    public: true,
    vi: 'Mô tả văn bản không hợp lệ: {detail}',
    en: 'The description of the document is not valid: {detail}',
    hintVi: 'Sửa các chỗ đã nêu rồi gửi lại cả tệp và mô tả. Không có gì được lưu.',
    hintEn: 'Correct what is named and send file and description again. Nothing was stored.',
    told: { detail: 'bilingual' },
  },
  DOCUMENT_TYPE_UNKNOWN: {
    status: 415,
    public: true,
    vi: 'Tệp loại này không được lưu.',
    en: 'Files of that type are not stored.',
    hintVi: 'Nêu ở content-type một trong các loại: {permitted}; văn bản và XML mã hóa UTF-8.',
    hintEn: 'Name one of these types in content-type: {permitted}; text and XML are UTF-8.',
  },
  DOCUMENT_TYPE_DIFFERS: {
    status: 415,
    public: true,
    vi: 'Nội dung tệp không phải loại {mediaType}.',
    en: 'What the file holds is not {mediaType}.',
    hintVi:
      'Nêu đúng loại tệp ở content-type: PDF, PNG, JPEG, văn bản UTF-8, XML, DOCX, ODT, ASiC-E hoặc ZIP. Không có gì được lưu.',
    hintEn: 'Name the true type of the file in content-type. Nothing was stored.',
    told: { mediaType: 'text' },
  },
  DOCUMENT_HASH_DIFFERS: {
    status: 422,
    public: true,
    vi: 'Tệp nhận được có mã băm {found}, không phải {told}.',
    en: 'What arrived has the hash {found}, not {told}.',
    hintVi: 'Tệp đã bị thay đổi trên đường gửi: gửi lại tệp gốc. Không có gì được lưu.',
    hintEn: 'The file was changed on its way: send the original again. Nothing was stored.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    public: true,
    vi: 'Tệp lớn hơn {most} byte.',
    en: 'The file has more than {most} bytes.',
    hintVi: 'Gửi tệp nhỏ hơn (quét ở độ phân giải thấp hơn, tách phụ lục). Không có gì được lưu.',
    hintEn: 'Send a smaller file (scan with less detail, send annexes apart). Nothing was stored.',
    told: { most: 'number' },
  },
  DOCUMENT_SHARE_USED: {
    status: 429,
    public: true,
    vi: 'Hôm nay cơ quan {agency} không còn đủ dung lượng gửi văn bản: mỗi ngày {most} byte.',
    en: 'The agency {agency} has not that much left to store today: {most} bytes a day.',
    hintVi: 'Gửi lại vào ngày mai, hoặc đề nghị đơn vị vận hành tăng LIENTHONG_MAX_DOCUMENT_DAY_BYTES.',
    hintEn: 'Send it tomorrow, or ask the operator to raise LIENTHONG_MAX_DOCUMENT_DAY_BYTES.',
    told: { most: 'number' },
  },
  DOCUMENT_AGENCY_REFUSED: {
    status: 403,
    public: true,
    vi: 'Bạn không giữ vai trò nào của cơ quan mà văn bản được lưu cho.',
    en: 'You hold no role of the agency that the document is to be stored for.',
    hintVi: 'Xem vai trò của bạn ở GET /session; nêu "storedFor" khi bạn giữ vai trò ở nhiều cơ quan.',
    hintEn: 'See your roles at GET /session; name "storedFor" where you hold roles of several agencies.',
  },
  DOCUMENT_UNKNOWN: {
    status: 404,
    public: true,
    vi: 'Không có văn bản {document}, hoặc bạn không được dùng văn bản này.',
    en: 'There is no document {document}, or it is not yours to use.',
    hintVi: 'Kiểm tra mã văn bản; văn bản của cơ quan khác chỉ đọc được khi có trong hồ sơ mà bạn xem được.',
    hintEn: 'Check the id; a document of another agency can be read where a case that you see names it.',
  },
  DOCUMENT_BROKEN: {
    status: 500,
    public: true,
    vi: 'Tệp lưu của văn bản {document} bị mất hoặc không còn như khi được gửi.',
    en: 'The stored file of the document {document} is gone, or is not what was sent.',
    hintVi:
      'Báo đơn vị vận hành khôi phục thư mục documents từ bản sao lưu; không đọc được tệp cho đến khi đó.',
    hintEn: 'Tell the operator to restore the folder documents from a copy; until then it cannot be read.',
  },
  DOCUMENT_STORE_UNAVAILABLE: {
    status: 503,
    public: true,
    vi: 'Không ghi được vào kho văn bản.',
    en: 'The store of documents cannot be written.',
    hintVi: 'Thử lại sau; đơn vị vận hành kiểm tra quyền ghi và dung lượng đĩa của thư mục documents.',
    hintEn:
      'Try again later; the operator should look at the folder documents: may it be written, is there room.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
