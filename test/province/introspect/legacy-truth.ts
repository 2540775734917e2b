/** What is true of the old databases of the tutorial, written down by hand: drafts are measured by it. */
export const legacyTruth = {
  /** Keys of one column, declared or not; null: there is none. */
  keys: {
    ...{
      CANBO: 'ID',
      CONGDAN: 'ID',
      DM_CHUNG: null,
      DM_DONVI: 'MADV',
      DM_LINHVUC: 'MALV',
      DM_THUTUC: 'MATT',
    },
    ...{ 'Danh bạ liên hệ': null, GIAYTO: 'ID', HOSO_2024: 'MAHS', HOSO_2025: 'MAHS', HOSO_XULY: null },
    ...{
      THANHTOAN: 'SOBIENLAI',
      V_HOSO_QUAHAN: 'MAHS',
      DM_BENH: 'MABENH',
      DM_COSO_KCB: 'MACSKCB',
      DM_DANTOC: 'MA',
    },
    ...{
      DONVI_SDLD: 'MADONVI',
      DOT_KCB_2024: 'MA_LK',
      DOT_KCB_2025: 'MA_LK',
      DOT_KCB_THUOC: null,
      HO_GIADINH: 'MAHO',
    },
    ...{
      NGUOI_THAMGIA: 'SODINHDANH',
      QUATRINH_DONG: null,
      THE_BHYT: 'MATHE',
      V_THE_CONHAN: 'MATHE',
      BANGGIA: null,
    },
    ...{
      BIENDONG: 'ID',
      CHU_SDD: 'ID',
      DM_LOAIDAT: 'MALOAIDAT',
      DM_XA: 'MAXA',
      GCN: 'SOSERI',
      SODIACHINH_CU: null,
    },
    ...{ THECHAP: 'ID', THUADAT: null, 'Tài sản gắn liền': 'Mã tài sản', V_GCN_HIEULUC: 'SOSERI' },
  },
  /** References of one column, over the borders of databases too. */
  references: [
    ...[
      'CANBO.MADV>DM_DONVI',
      'DM_DONVI.MADV_CHA>DM_DONVI',
      'DM_THUTUC.MALV>DM_LINHVUC',
      'CONGDAN.SO_CCCD>NGUOI_THAMGIA',
    ],
    ...[
      'CONGDAN.MAXA>DM_XA',
      'HOSO_2024.MATT>DM_THUTUC',
      'HOSO_2024.NGUOINOP>CONGDAN',
      'HOSO_2024.MADV>DM_DONVI',
    ],
    ...[
      'HOSO_2025.MATT>DM_THUTUC',
      'HOSO_2025.NGUOINOP>CONGDAN',
      'HOSO_2025.MADV>DM_DONVI',
      'HOSO_XULY.MAHS>HOSO_2025',
    ],
    ...[
      'HOSO_XULY.CANBO_ID>CANBO',
      'GIAYTO.MAHS>HOSO_2025',
      'THANHTOAN.MAHS>HOSO_2025',
      'V_HOSO_QUAHAN.MATT>DM_THUTUC',
    ],
    ...[
      'V_HOSO_QUAHAN.NGUOINOP>CONGDAN',
      'DM_COSO_KCB.MAXA>DM_XA',
      'HO_GIADINH.CHUHO>NGUOI_THAMGIA',
      'HO_GIADINH.MAXA>DM_XA',
    ],
    ...[
      'NGUOI_THAMGIA.MADANTOC>DM_DANTOC',
      'NGUOI_THAMGIA.MAHO>HO_GIADINH',
      'NGUOI_THAMGIA.MADONVI>DONVI_SDLD',
    ],
    ...['THE_BHYT.SODINHDANH>NGUOI_THAMGIA', 'THE_BHYT.MACSKCB>DM_COSO_KCB', 'DOT_KCB_2024.MATHE>THE_BHYT'],
    ...['DOT_KCB_2024.MACSKCB>DM_COSO_KCB', 'DOT_KCB_2024.MABENH>DM_BENH', 'DOT_KCB_2025.MATHE>THE_BHYT'],
    ...[
      'DOT_KCB_2025.MACSKCB>DM_COSO_KCB',
      'DOT_KCB_2025.MABENH>DM_BENH',
      'DOT_KCB_THUOC.MA_LK>DOT_KCB_2025',
    ],
    ...[
      'QUATRINH_DONG.SODINHDANH>NGUOI_THAMGIA',
      'QUATRINH_DONG.MADONVI>DONVI_SDLD',
      'V_THE_CONHAN.SODINHDANH>NGUOI_THAMGIA',
    ],
    ...[
      'THUADAT.MAXA>DM_XA',
      'THUADAT.MALOAIDAT>DM_LOAIDAT',
      'GCN.MAXA>DM_XA',
      'GCN.CHU_ID>CHU_SDD',
      'BIENDONG.SOSERI>GCN',
    ],
    ...[
      'THECHAP.SOSERI>GCN',
      'BANGGIA.MAXA>DM_XA',
      'BANGGIA.MALOAIDAT>DM_LOAIDAT',
      'Tài sản gắn liền.Số seri>GCN',
    ],
    ...['V_GCN_HIEULUC.MAXA>DM_XA', 'V_GCN_HIEULUC.CHU_ID>CHU_SDD'],
  ],
  /** References of several columns. */
  compositeReferences: ['GCN>THUADAT'],
  /** Columns whose codes a general code table explains: `DM_CHUNG` with one of its lists. */
  generalCodes: [
    ...['CONGDAN.GIOITINH', 'HOSO_2024.TRANGTHAI', 'HOSO_2024.KENH', 'HOSO_2025.TRANGTHAI', 'HOSO_2025.KENH'],
  ],
  /** Dates that are texts, with their pattern. */
  textDates: [
    ...['CONGDAN.NGAYSINH dd/MM/yyyy', 'HOSO_2024.NGAYNHAN yyyyMMddHHmm', 'HOSO_2024.NGAYHENTRA yyyyMMdd'],
    ...['HOSO_2024.NGAYTRA yyyyMMdd', 'HOSO_2025.NGAYNHAN yyyyMMddHHmm', 'HOSO_2025.NGAYHENTRA yyyyMMdd'],
    ...[
      'HOSO_2025.NGAYTRA yyyyMMdd',
      'V_HOSO_QUAHAN.NGAYHENTRA yyyyMMdd',
      'NGUOI_THAMGIA.NGAYSINH dd/MM/yyyy',
    ],
    ...['THE_BHYT.TUNGAY yyyyMMdd', 'THE_BHYT.DENNGAY yyyyMMdd', 'V_THE_CONHAN.DENNGAY yyyyMMdd'],
    ...[
      'DOT_KCB_2024.NGAYVAO yyyyMMddHHmm',
      'DOT_KCB_2024.NGAYRA yyyyMMddHHmm',
      'DOT_KCB_2025.NGAYVAO yyyyMMddHHmm',
    ],
    ...[
      'DOT_KCB_2025.NGAYRA yyyyMMddHHmm',
      'BIENDONG.NGAYBD dd/MM/yyyy',
      'QUATRINH_DONG.TUTHANG yyyyMM',
      'QUATRINH_DONG.DENTHANG yyyyMM',
    ],
  ],
  /** Columns that say which rows are gone. */
  softDeletes: [
    'CANBO.DAXOA',
    'DM_THUTUC.DEL_FLAG',
    'HOSO_2024.IS_DELETED',
    'HOSO_2025.IS_DELETED',
    'THE_BHYT.XOA',
  ],
  /** Columns that say when a row was last changed. */
  freshness: ['DM_DONVI.NGAY_CAPNHAT', 'HOSO_2024.NGAY_SUA', 'HOSO_2025.NGAY_SUA', 'THUADAT.NGAY_CAPNHAT'],
  /** Tables of the same make for several years. */
  yearly: ['HOSO_2024', 'HOSO_2025', 'DOT_KCB_2024', 'DOT_KCB_2025'],
  /** Columns in TCVN3. */
  tcvn3: ['SODIACHINH_CU.TENCHU', 'SODIACHINH_CU.DIACHI'],
  /** Columns of which a cell says something of a person who can be named. */
  personal: [
    ...[
      'CANBO.TENDANGNHAP',
      'CANBO.HO',
      'CANBO.DEM',
      'CANBO.TEN',
      'CANBO.DIENTHOAI',
      'CANBO.EMAIL',
      'CONGDAN.SO_CCCD',
    ],
    ...[
      'CONGDAN.SO_CMND',
      'CONGDAN.HOTEN',
      'CONGDAN.NGAYSINH',
      'CONGDAN.GIOITINH',
      'CONGDAN.DIENTHOAI',
      'CONGDAN.EMAIL',
    ],
    ...[
      'CONGDAN.DIACHI',
      'HOSO_2024.NGUOINOP',
      'HOSO_2025.NGUOINOP',
      'V_HOSO_QUAHAN.NGUOINOP',
      'Danh bạ liên hệ.Họ tên',
    ],
    ...[
      'Danh bạ liên hệ.Số điện thoại',
      'HO_GIADINH.CHUHO',
      'HO_GIADINH.DIACHI',
      'HO_GIADINH.MAHO',
      'NGUOI_THAMGIA.SODINHDANH',
    ],
    ...['NGUOI_THAMGIA.MASO_BHXH', 'NGUOI_THAMGIA.HOTEN', 'NGUOI_THAMGIA.NGAYSINH', 'NGUOI_THAMGIA.GIOITINH'],
    ...[
      'NGUOI_THAMGIA.MADANTOC',
      'NGUOI_THAMGIA.MAHO',
      'NGUOI_THAMGIA.DIENTHOAI',
      'THE_BHYT.MATHE',
      'THE_BHYT.SODINHDANH',
    ],
    ...[
      'THE_BHYT.MUCHUONG',
      'V_THE_CONHAN.MATHE',
      'V_THE_CONHAN.SODINHDANH',
      'DOT_KCB_2024.MATHE',
      'DOT_KCB_2024.MABENH',
    ],
    ...[
      'DOT_KCB_2024.NGAYVAO',
      'DOT_KCB_2024.NGAYRA',
      'DOT_KCB_2025.MATHE',
      'DOT_KCB_2025.MABENH',
      'DOT_KCB_2025.NGAYVAO',
    ],
    ...[
      'DOT_KCB_2025.NGAYRA',
      'DOT_KCB_THUOC.TENTHUOC',
      'QUATRINH_DONG.SODINHDANH',
      'QUATRINH_DONG.MUCLUONG',
      'CHU_SDD.HOTEN',
    ],
    ...['CHU_SDD.SOGIAYTO', 'CHU_SDD.NAMSINH', 'CHU_SDD.DIACHI'],
  ],
} as const;
