// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/Application.h"

#include <QTimer>

namespace yc::affairs {

/// Saves what is being typed at most half a second after the first unsaved key, so that a kill loses less than a
/// second. GUI thread.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    using Source = std::function<Application()>;
    /// `source` says what stands on the page; asked when it is time to save.
    DraftKeeper(core::DocumentStore &store, Source source, QObject *parent = nullptr);
    void schedule();
    /// Saves now what waits.
    void flush();
    /// Forgets what waits: the draft has become a case.
    void stop();
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    void saved(const QDateTime &at);
    void failed(const yc::core::Error &error);

private:
    core::DocumentStore &m_store;
    Source m_source;
    QTimer m_timer;
};

} // namespace yc::affairs
