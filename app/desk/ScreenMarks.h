// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskPolicy.h"

#include <QObject>
#include <QTimer>

namespace yc::ui {
class Watermark;
}

namespace yc::desk {

/// The watermark of the frame: over pages that show people, and over the card at the right. Follows the policy of the
/// organisation and the minute. (GB/T 35273-2020, 7.2: what is photographed can be traced.)
class ScreenMarks : public QObject {
    Q_OBJECT
public:
    ScreenMarks(core::DocumentStore &store, QWidget *pages, QWidget *card);
    void showPage(bool sensitive);
    [[nodiscard]] const ui::Watermark &overPages() const { return *m_pages; }
    /// The words as they stand now.
    [[nodiscard]] static QString words(core::DocumentStore &store);

private:
    void readPolicy();
    void refresh();
    core::DocumentStore &m_store;
    ui::Watermark *m_pages;
    ui::Watermark *m_card;
    core::DeskPolicy m_policy;
    QTimer m_minute;
    bool m_sensitive = false;
};

} // namespace yc::desk
