// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportList.h"

namespace yc::reports {

QList<Report> reportList()
{
    return {casesByItem(),    limitsKept(), timeToHandle(), populationByAge(),
            elderlyByGrade(), allowances(), aidByClass(),   cardsByState()};
}

} // namespace yc::reports
