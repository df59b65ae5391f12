// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/DraftKeeper.h"

#include "services/affairs/rules/Drafts.h"

namespace yc::affairs {

namespace {
constexpr std::chrono::milliseconds saveAfter{500};
}

DraftKeeper::DraftKeeper(core::DocumentStore &store, Source source, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_source(std::move(source))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(saveAfter);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(); // flush() saves only while it runs
        flush();
    });
}

void DraftKeeper::schedule()
{
    if (!m_timer.isActive()) // never put off by further typing
        m_timer.start();
}

void DraftKeeper::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    const Application application = m_source();
    if (application.draft.isEmpty())
        return;
    m_store.execute(saveDraft(application, QStringLiteral("form")))
        .then(this, [this](const core::Result<QJsonObject> &answer) {
            if (answer)
                Q_EMIT saved(m_store.clock().now());
            else
                Q_EMIT failed(answer.error());
        });
}

void DraftKeeper::stop() { m_timer.stop(); }

} // namespace yc::affairs
