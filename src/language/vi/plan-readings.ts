/** How criteria of a plan are understood, as it stands in column "Cách hiểu"; Vietnamese in every language of the interface. */

/** One sentence or two for each reading that the plan's reader may choose. */
export const criterionReadings = {
  allTargets:
    "Mọi chỉ tiêu, nhiệm vụ đơn vị chủ trì đều đạt hoặc vượt mức giao; chỉ tiêu đơn vị chỉ phối hợp thì không tính",
  tasksOnTime:
    "Tính cả nhiệm vụ được giao và nhiệm vụ phát sinh; đúng tiến độ là hoàn thành trong hạn ghi ở văn bản giao hoặc văn bản điều chỉnh",
  ownTasksOnTime:
    "Tính chỉ tiêu, nhiệm vụ mà cá nhân chủ trì; người không chủ trì việc nào thì theo xác nhận của người đứng đầu",
  qualityGood: "“Chất lượng cao” là từ mức Tốt trở lên, do lãnh đạo giao việc đánh giá",
  qualityExcellent: "“Chất lượng cao” là mức Xuất sắc, do lãnh đạo giao việc đánh giá",
  quality: "Chất lượng do lãnh đạo giao việc đánh giá",
  featOfCollective:
    "Hiểu theo câu chữ: tập thể nào cũng phải có. Cách hiểu khác: thành tích đột xuất là căn cứ khen riêng, không bắt buộc",
  featOfIndividual:
    "Hiểu theo câu chữ: cá nhân nào cũng phải có. Cách hiểu khác: thành tích đột xuất là căn cứ khen riêng, không bắt buộc",
  featOwnGround: "Thành tích đột xuất là căn cứ khen riêng, không bắt buộc; chỉ dùng để xếp thứ tự",
  oneOfSeveral: "Đạt một trong các điều kiện của nhóm là đủ",
  shareRated: "Tính trên số người được xếp loại; người không thuộc diện xếp loại (dưới 06 tháng) không tính vào mẫu số",
  countRated: "Đếm người được xét tại đơn vị",
  nobodyRated: "Không có ai bị xếp loại Không hoàn thành nhiệm vụ",
  movementsWithHigher:
    "Tính phong trào do Sở, đơn vị phát động và phong trào của cấp trên mà Sở có văn bản triển khai; chỉ mức Tích cực là đạt",
  movementsOwnOnly: "Chỉ tính phong trào do Sở, đơn vị phát động; chỉ mức Tích cực là đạt",
  anyParticipation: "Có tham gia là đủ, không cần mức Tích cực; sổ không có cách đo, người xét tự kết luận",
  unityOfCollective: "Người đứng đầu đơn vị xác nhận, có họ tên và ngày",
  unityOfIndividual: "Xác nhận riêng của từng người; không có thì theo xác nhận chung của người đứng đầu đơn vị",
  discipline: "Quyết định kỷ luật ký trong thời gian thi đua",
  disciplineWithoutLighter: "Quyết định kỷ luật ký trong thời gian thi đua; hình thức nhẹ hơn không tính",
  initiative: "Có quyết định công nhận của Hội đồng sáng kiến hoặc nghiệm thu đề tài",
  initiativeUnrecognised: "Có sáng kiến, đề tài là đủ, không cần công nhận; sổ không có cách đo, người xét tự kết luận",
  ownRatingExcellent:
    "Được xếp loại Hoàn thành xuất sắc nhiệm vụ. Cách hiểu khác: mọi việc được giao đều hoàn thành, từ mức Hoàn thành tốt nhiệm vụ trở lên",
  ownTasksDone: "Mọi việc được giao đều hoàn thành, từ mức Hoàn thành tốt nhiệm vụ trở lên",
  ownRating: "Theo quyết định xếp loại của năm thi đua",
  consideration: "Tính đến ngày xét",
} as const;
