// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CaseDesk.h"
#include "core/Conflicts.h"
#include "core/DocumentStore.h"
#include "core/PeopleNames.h"
#include "core/ResidentDirectory.h"
#include "ui/Navigator.h"
#include "ui/Theme.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>

namespace yc::core {
class CardReader;
}

namespace yc::ui {

class Service;

/// What a service gets to build its pages with. The ports are set after all services are made, so ask at use.
struct ServiceContext {
    core::DocumentStore &store;
    Navigator &navigator;
    core::ResidentDirectory *residents = nullptr;
    core::CaseDesk *cases = nullptr;
    const core::PeopleNames *names = nullptr; ///< of staff; null in tests of a service alone
    QList<Service *> services = {};           ///< all there are, to ask what a record is about
    core::CardReader *cardReader = nullptr;   ///< where the desk has one
};

/// A page of a service. `open()` is called each time the frame shows it.
class ServicePage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    /// False keeps the page: unsaved work that even a draft does not hold. Esc asks `goBack` first.
    [[nodiscard]] virtual bool mayLeave() { return true; }
    /// Esc: true if the page took one step back inside itself.
    [[nodiscard]] virtual bool goBack() { return false; }
};

/// One page: where it stands in the rail (order < 0: not in the rail) and how it is made, lazily, once.
struct PageDeclaration {
    QString id;
    QString label; ///< translated
    QString icon;
    int order = -1;
    QString permission = {};
    std::function<ServicePage *(ServiceContext &context, QWidget *parent)> make;
    /// What waits there, as the figure beside its name in the rail; asked after each change of the store. Optional.
    std::function<QFuture<core::Result<qint64>>()> badge = {};
    /// Shows people, so it stands under the watermark. Yes, unless the page says otherwise.
    bool sensitive = true;
};

/// How a figure of the workbench is shown while it is above zero: State::None is only a number, Warn and Late want
/// somebody.
using StatTone = State;

/// What waits in a service, as a tile of the workbench that opens the list behind it: {.id = "visits-missed",
/// .label = tr("Visits missed"), .permission = "eldercare.view", .order = 210, .tone = StatTone::Late, .count = …,
/// .page = "eldercare.visits", .arguments = {{"show", "missed"}}}.
struct WorkFigure {
    QString id;         ///< tells the figures of one service apart
    QString label;      ///< translated; a few words
    QString permission; ///< who is shown it; empty: everybody
    /// Place among all figures, least first: affairs 100, povertyaid 200, eldercare 300, socialcard 400, then others.
    int order = 1000;
    StatTone tone = StatTone::None;
    /// Asked after changes of the store, on the UI thread; answers from the store's.
    std::function<QFuture<core::Result<qint64>>()> count;
    QString page;               ///< where the tile leads
    QVariantMap arguments = {}; ///< that page's, so that it shows just what was counted
    bool evenNone = true;       ///< shown when there is nothing of it too
};

/// A found thing in the search box besides people and cases (items, commands, calculators).
struct SearchOffer {
    QString group; ///< translated heading
    QString icon;
    QString title;
    QString subtitle;
    int score = 0;
    std::function<void()> choose;
};

/// One line of a value that is made of several, as people read it: "手机 13800005678", or a material and its state.
struct ValueLine {
    QString key; ///< tells the lines of a value apart, the same on each side of a comparison
    QString label;
    QString text; ///< whole: who shows it masks it
    core::PersonalData kind = core::PersonalData::None;
};

/// A line of service (业务条线): one folder under modules/services/, registered by its CMake call alone.
class Service {
public:
    virtual ~Service() = default;
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QList<PageDeclaration> pages() const = 0;
    /// Called once when a store is open, before any page is made.
    virtual void start(ServiceContext &context) { Q_UNUSED(context) }
    /// What waits in this service; asked once, after start().
    [[nodiscard]] virtual QList<WorkFigure> workFigures() { return {}; }
    /// Quick local matches for the search box; called at each key, so under 5 ms.
    [[nodiscard]] virtual QList<SearchOffer> search(const QString &text)
    {
        Q_UNUSED(text)
        return {};
    }
    /// Turns a hit of this service's record type into an offer; false if it is not of this service.
    [[nodiscard]] virtual bool present(const core::SearchHit &hit, SearchOffer &offer)
    {
        Q_UNUSED(hit)
        Q_UNUSED(offer)
        return false;
    }
    /// A value of this service's record as people read it, where its field's kind is not enough: a form, materials.
    [[nodiscard]] virtual QList<ValueLine> explain(const core::RecordType &type, const QJsonObject &body,
                                                   const QString &field, const QJsonValue &value)
    {
        Q_UNUSED(type)
        Q_UNUSED(body)
        Q_UNUSED(field)
        Q_UNUSED(value)
        return {};
    }
    /// What a conflict in this service's record touches beside it, in sentences: members of a household, a limit.
    [[nodiscard]] virtual QFuture<QStringList> touchedBy(const core::RecordConflict &conflict)
    {
        Q_UNUSED(conflict)
        return QtFuture::makeReadyValueFuture(QStringList());
    }
    /// Records that do not fit each other after versions of two desks came together (rules/AfterMerge…).
    [[nodiscard]] virtual QFuture<core::Result<QList<core::MergeFinding>>> toBeChecked()
    {
        return QtFuture::makeReadyValueFuture(core::Result<QList<core::MergeFinding>>(QList<core::MergeFinding>()));
    }
    /// A finding of toBeChecked() as a sentence; empty if it is not of this service.
    [[nodiscard]] virtual QString words(const core::MergeFinding &finding)
    {
        Q_UNUSED(finding)
        return {};
    }
    [[nodiscard]] virtual core::ResidentDirectory *residentDirectory() { return nullptr; }
    [[nodiscard]] virtual core::CaseDesk *caseDesk() { return nullptr; }
};

} // namespace yc::ui
