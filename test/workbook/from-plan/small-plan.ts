/** A short plan in the manner of a department's, written for the tests. */

export const SMALL_PLAN = `UBND TỈNH BẮC KẠN
SỞ THÔNG TIN VÀ TRUYỀN THÔNG

KẾ HOẠCH
Phát động phong trào thi đua năm 2022

Căn cứ Kế hoạch số 17/KH-UBND ngày 13/01/2022 của UBND tỉnh về việc phát động thi đua năm 2022.

II. NỘI DUNG THI ĐUA

1. Hoàn thành các chỉ tiêu được giao tại Quyết định số 2388/QĐ-UBND ngày 08/12/2021 của UBND tỉnh:

* Chỉ tiêu:

(1) Tỷ lệ cung cấp dịch vụ công trực tuyến mức độ 4: ≥ 82%

(2) Chỉ số chuyển đổi số cấp tỉnh: Tăng từ 02 bậc trở lên

III. KHEN THƯỞNG

2. Tiêu chuẩn khen thưởng

a) Đối với tập thể:

- Hoàn thành xuất sắc 100% chỉ tiêu, nhiệm vụ được giao trong năm.

b) Đối với cá nhân:

- Không vi phạm kỷ luật từ khiển trách trở lên.

3. Hồ sơ gửi về Văn phòng Sở trước ngày 15/01/2023.

IV. TỔ CHỨC THỰC HIỆN

1. Văn phòng Sở: theo dõi, đôn đốc các đơn vị.
`;
