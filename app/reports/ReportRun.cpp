// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ReportRun.h"

#include "core/Futures.h"
#include "reports/ReportWords.h"

namespace yc::reports {

using core::ReportSheet;
using core::Result;

QString ReportRun::period(const Report &report, const ReportFilter &filter)
{
    const QString until = filter.until.toString(Qt::ISODate);
    if (report.time == Report::Time::Day)
        return tr("on %1").arg(until);
    if (!filter.from.isValid())
        return filter.until.isValid() ? tr("up to %1").arg(until) : tr("all");
    const QString from = filter.from.toString(Qt::ISODate);
    return filter.until.isValid() ? tr("%1 to %2").arg(from, until) : tr("from %1").arg(from);
}

ReportSheet ReportRun::sheet(const core::Session &session, const QDateTime &now, const Report &report,
                             const ReportFilter &filter, const Report::Answers &answers)
{
    ReportSheet sheet;
    sheet.title = report.title;
    const QString org = filter.organisation.isEmpty() ? session.scopeOrg() : filter.organisation;
    sheet.facts = {{tr("Organisation"), org.isEmpty() ? session.orgName : ReportWords::organisation(org)},
                   {tr("Period"), period(report, filter)},
                   {tr("Counted"), now.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
                   {tr("By"), session.personName}};
    report.fill(filter, answers, sheet);
    return sheet;
}

QFuture<Result<ReportSheet>> ReportRun::run(core::DocumentStore &store, const Report &report,
                                            const ReportFilter &filter, std::stop_token stop)
{
    core::Figures *figures = store.figures();
    if (!figures) {
        return QtFuture::makeReadyValueFuture(
            Result<ReportSheet>(core::fail(core::ErrorKind::UpdateProgram, "reports.no-figures")));
    }
    return core::then(figures->ask(report.questions(filter), std::move(stop)),
                      [session = store.session(), now = store.clock().now(), report,
                       filter](const Result<Report::Answers> &answers) -> Result<ReportSheet> {
                          if (!answers)
                              return std::unexpected(answers.error());
                          return sheet(session, now, report, filter, *answers);
                      });
}

} // namespace yc::reports
