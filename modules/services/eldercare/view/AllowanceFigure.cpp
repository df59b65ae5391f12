// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/AllowanceFigure.h"

#include "core/DatedSettings.h"
#include "core/Futures.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/ElderTypes.h"

namespace yc::eldercare {

AllowanceFigure::AllowanceFigure(ui::ServiceContext &context)
    : m_context(context)
{
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        // Claims show at once; one resident among many may wait.
        if (types.isEmpty() || types.contains(claimType().name))
            m_asked = false;
        if (types.isEmpty() || types.contains(QStringLiteral("resident")))
            m_stale = true;
    });
}

AllowanceFigure::~AllowanceFigure()
{
    m_stop.request_stop();
    m_run.waitForFinished(); // it reads the store, which goes after the services
}

QFuture<core::Result<qint64>> AllowanceFigure::count()
{
    core::DocumentStore &store = m_context.store;
    const AllowanceRules *rules = AllowanceRules::of(placeOf(store.session()));
    if (!rules) {
        m_last = 0;
        return QtFuture::makeReadyValueFuture(m_last);
    }
    const QDateTime now = store.clock().now();
    const int pause = core::datedRule(QStringLiteral("eldercare/figures"), store.clock().today())
                          .value(u"register_run_minutes")
                          .toInt();
    const bool another = m_stale && (!m_at.isValid() || m_at.addSecs(pause * 60) <= now || m_at > now);
    if (m_asked && !another && m_waiting.empty())
        return QtFuture::makeReadyValueFuture(m_last);
    QPromise<core::Result<qint64>> promise;
    promise.start();
    const auto future = promise.future();
    m_waiting.push_back(std::move(promise));
    if (m_waiting.size() > 1)
        return future; // with the run that is under way
    m_asked = true;
    m_stale = false;
    m_at = now;
    m_run = runOverRegister(store, *rules, m_stop.get_token());
    m_run.then(this, [this](const core::Result<std::shared_ptr<AllowanceRun>> &run) {
        if (run)
            m_last = qint64((*run)->owed().size());
        else
            m_last = std::unexpected(run.error());
        for (auto &waiting : std::exchange(m_waiting, {})) {
            waiting.addResult(m_last);
            waiting.finish();
        }
    });
    return future;
}

} // namespace yc::eldercare
