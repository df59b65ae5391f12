// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FileViewer.h"

#include "services/affairs/view/FileWords.h"
#include "services/affairs/view/FollowFocus.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FlowLayout.h"
#include "ui/PictureView.h"
#include "ui/RevealWords.h"
#include "ui/ScanImage.h"
#include "ui/TextLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QSaveFile>
#include <QStandardPaths>

namespace yc::affairs {

using core::Result;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {

constexpr int pageSide = 3000; ///< pixels of a page's longest side: 250 an inch on A4
} // namespace

FileViewer::FileViewer(const AffairsContext &context, QWidget *parent)
    : ui::Card(tr("Scan"), parent)
    , m_context(context)
    , m_banner(new ui::Banner(this))
    , m_view(new ui::PictureView(this))
    , m_save(new ActionButton(tr("Save a copy"), ActionButton::Kind::Plain, this))
    , m_larger(new ActionButton(tr("Larger"), ActionButton::Kind::Quiet, this))
    , m_smaller(new ActionButton(tr("Smaller"), ActionButton::Kind::Quiet, this))
    , m_turn(new ActionButton(tr("Turn"), ActionButton::Kind::Quiet, this))
    , m_previous(new ActionButton(tr("Previous page"), ActionButton::Kind::Quiet, this))
    , m_next(new ActionButton(tr("Next page"), ActionButton::Kind::Quiet, this))
    , m_place(new ui::TextLabel(ui::TextRole::Secondary, {}, this))
{
    auto *leave = new ActionButton(tr("Close the scan"), ActionButton::Kind::Plain, this);
    m_larger->setKey(QKeySequence(Qt::CTRL | Qt::Key_Equal));
    m_smaller->setKey(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_turn->setKey(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_previous->setKey(Qt::Key_PageUp);
    m_next->setKey(Qt::Key_PageDown);
    m_previous->setObjectName(QStringLiteral("previous-page"));
    m_next->setObjectName(QStringLiteral("next-page"));
    m_save->setObjectName(QStringLiteral("save-scan"));
    leave->setObjectName(QStringLiteral("close-scan"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_save, leave})
        addHeaderWidget(widget);
    content()->addWidget(m_banner);
    auto *tools = new QWidget(this); // a line of its own, which may break: a page is never wider than its window
    auto *flow = new ui::FlowLayout(Theme::px(8), tools);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_previous, m_next, m_turn, m_smaller, m_larger})
        flow->addWidget(widget);
    content()->addWidget(tools);
    m_view->setMinimumHeight(Theme::px(560));
    m_view->setAccessibleName(tr("Scan"));
    content()->addWidget(m_view);
    hide();
    connect(m_previous, &QAbstractButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { turnTo(m_page + 1); });
    connect(m_larger, &QAbstractButton::clicked, m_view, &ui::PictureView::enlarge);
    connect(m_smaller, &QAbstractButton::clicked, m_view, &ui::PictureView::reduce);
    connect(m_turn, &QAbstractButton::clicked, m_view, &ui::PictureView::turn);
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveRequested(m_file); });
    connect(leave, &QAbstractButton::clicked, this, &FileViewer::close);
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(window(), tr("Save a copy"), suggested);
    };
    if (files())
        connect(files(), &core::FileStore::changed, this, [this](const QStringList &digests) {
            if (m_waits && (digests.isEmpty() || digests.contains(m_file.digest)))
                followArrival();
        });
}

FileViewer::~FileViewer() { m_stop.request_stop(); }

bool FileViewer::showsPicture() const { return !m_view->image().isNull(); }

void FileViewer::open(const core::Document &document, const CaseFile &file)
{
    close();
    if (!files())
        return;
    m_document = document;
    m_file = file;
    m_stop = {};
    m_looked = false;
    setTitle(file.name);
    setNote(FileWords::kind(file.media) + QStringLiteral(" · ") + FileWords::size(file.size));
    m_banner->dismiss();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_view, m_larger, m_smaller, m_turn, m_save, m_place, m_previous, m_next})
        widget->hide();
    show();
    followArrival();
    FollowFocus::reveal(this);
}

bool FileViewer::close()
{
    if (m_file.digest.isEmpty())
        return false;
    m_stop.request_stop();
    if (m_waits)
        files()->unask(m_file.digest);
    m_waits = false;
    m_file = {};
    m_view->setImage({});
    m_view->fit();
    m_pdf.clear();
    m_page = m_pages = 0;
    m_drawing = false;
    hide();
    Q_EMIT closed();
    return true;
}

/// Here: look. Only at the city: ask for it, and say how it goes.
void FileViewer::followArrival()
{
    files()
        ->statuses({m_file.digest})
        .then(this, [this, digest = m_file.digest](const Result<QHash<QString, core::FileStatus>> &found) {
            if (digest != m_file.digest || m_looked)
                return;
            const core::FileStatus status = found ? found->value(digest) : core::FileStatus();
            if (!found || status.state == core::FileState::Unknown) {
                m_waits = false;
                m_banner->showError(found ? core::Error{core::ErrorKind::NotFound, QStringLiteral("file.not-found"), {}}
                                          : found.error());
                return;
            }
            if (status.isHere()) {
                m_waits = false;
                look();
                return;
            }
            if (!m_waits) {
                m_waits = true;
                files()->ask(digest);
            }
            if (status.error)
                m_banner->showError(*status.error);
            else
                m_banner->showMessage(
                    State::Info, tr("This scan is only at the city. It has been asked for and opens when it is here."),
                    status.here > 0 ? tr("%1 of %2").arg(FileWords::size(status.here), FileWords::size(status.size))
                                    : tr("That needs the line to the city; you can go on working meanwhile."));
        });
}

/// The look is a row of the log and counts; only then the picture shows.
void FileViewer::look()
{
    m_looked = true;
    m_context.store()
        .execute(lookAtFile(m_document, m_file))
        .then(this, [this, digest = m_file.digest](const Result<QJsonObject> &looked) {
            if (digest != m_file.digest)
                return;
            if (!looked) {
                m_banner->showError(looked.error());
                return;
            }
            ui::RevealWords::say(m_context.navigator(), *looked);
            m_save->setVisible(m_context.may("affairs.print"));
            files()->bytes(digest, m_stop.get_token()).then(this, [this, digest](const Result<QByteArray> &bytes) {
                if (digest != m_file.digest)
                    return;
                if (bytes)
                    showBytes(*bytes);
                else
                    showFailure(bytes.error());
            });
        });
}

void FileViewer::showBytes(const QByteArray &bytes)
{
    if (m_file.media == QLatin1StringView(core::media::pdf)) {
        m_pdf = bytes;
        m_banner->showMessage(State::Info, tr("The pages are being drawn…"));
        countPages();
        return;
    }
    ui::ScanImage::read(bytes, ui::ScanImage::longestSide, m_stop.get_token())
        .then(this, [this, stop = m_stop.get_token()](const Result<QImage> &image) {
            if (stop.stop_requested()) // closed meanwhile
                return;
            if (!image) {
                showFailure(image.error());
                return;
            }
            m_pages = 1;
            m_banner->dismiss();
            showImage(*image);
        });
}

void FileViewer::countPages()
{
    ui::PdfPages::count(m_pdf, m_stop.get_token())
        .then(this, [this, stop = m_stop.get_token()](const Result<int> &pages) {
            if (stop.stop_requested())
                return;
            if (!pages) {
                showFailure(pages.error());
                return;
            }
            m_pages = *pages;
            turnTo(0);
        });
}

void FileViewer::turnTo(int page)
{
    if (m_pages == 0)
        return;
    m_page = std::clamp(page, 0, m_pages - 1);
    const bool several = m_pages > 1;
    m_place->setText(QStringLiteral("%1 / %2").arg(m_page + 1).arg(m_pages));
    m_place->setAccessibleName(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_previous, m_next})
        widget->setVisible(several);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages);
    if (!m_pdf.isEmpty() && !m_drawing)
        drawPage();
}

/// One at a time: who leafs through quickly gets the page where they stop.
void FileViewer::drawPage()
{
    m_drawing = true;
    ui::PdfPages::page(m_pdf, m_page, pageSide, m_stop.get_token())
        .then(this, [this, stop = m_stop.get_token(), number = m_page](const Result<ui::PdfPages::Page> &page) {
            if (stop.stop_requested())
                return;
            m_drawing = false;
            if (number != m_page) {
                drawPage();
                return;
            }
            if (!page) {
                m_view->setImage({});
                m_view->hide();
                showFailure(page.error());
                return;
            }
            if (page->isWhole)
                m_banner->dismiss();
            else
                m_banner->showMessage(State::Warn, tr("This PDF has faults: something may be missing on this page."),
                                      tr("If you are in doubt, scan the material once more."));
            showImage(page->image);
        });
}

void FileViewer::showImage(const QImage &image)
{
    const bool first = !showsPicture();
    m_view->setImage(image);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_view, m_larger, m_smaller, m_turn})
        widget->show();
    if (m_page == 0)
        Q_EMIT seen(m_file.digest, image);
    if (!first)
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    FollowFocus::reveal(this);
}

void FileViewer::showFailure(const core::Error &error)
{
    m_banner->showError(error);
    if (m_save->isVisible() && !m_view->isVisible()) // what is left to do
        m_save->setFocus(Qt::OtherFocusReason);
}

void FileViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        turnTo(0);
    else if (event->key() == Qt::Key_End)
        turnTo(m_pages - 1);
    else
        ui::Card::keyPressEvent(event);
}

void FileViewer::saveCopy(const QString &reason)
{
    if (m_file.digest.isEmpty()) // closed meanwhile
        return;
    // The case number names the file: nothing of the person stands in a folder that others see.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suffix = core::suffixOf(m_file.media);
    QString path = m_chooseFile(folder + u'/' + m_document.body.value(QStringLiteral("number")).toString() + u'-' +
                                m_file.material + u'.' + suffix);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const auto say = [this](const core::Error &error) { m_banner->showError(error); };
    m_context.store()
        .execute(saveFileCopy(m_document, m_file, reason))
        .then(this, [this, path, say](const Result<QJsonObject> &noted) {
            if (!noted)
                return say(noted.error());
            auto copy = std::make_shared<QSaveFile>(path);
            const auto cannotWrite = [] { return core::fail(core::ErrorKind::FreeDiskSpace, "file.cannot-write"); };
            if (!copy->open(QIODevice::WriteOnly))
                return say(cannotWrite().error());
            const auto write = [copy, cannotWrite](QByteArrayView piece) -> Result<> {
                if (copy->write(piece.data(), piece.size()) != piece.size())
                    return cannotWrite();
                return {};
            };
            files()
                ->read(m_file.digest, write, m_stop.get_token())
                .then(this, [this, path, copy, say, cannotWrite](const Result<core::FileInfo> &read) {
                    if (!read)
                        return say(read.error()); // what was written goes with `copy`
                    if (!copy->commit())
                        return say(cannotWrite().error());
                    Q_EMIT saved(path);
                });
        });
}

} // namespace yc::affairs
