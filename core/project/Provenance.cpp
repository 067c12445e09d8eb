#include "core/project/Provenance.h"

#include "core/base/InputError.h"
#include "core/base/InstructionSet.h"
#include "core/base/JsonText.h"
#include "core/data/CsvReader.h"
#include "core/network/Network.h"
#include "core/options/ForecastOptionsJson.h"
#include "core/trees/BoostedTrees.h"

#include <Eigen/Core>

#include <algorithm>
#include <gnu/libc-version.h>
#include <utility>

namespace core {

namespace {

std::vector<LibraryVersion> coreLibraries()
{
    std::vector<LibraryVersion> libraries{{"GCC", __VERSION__},
                                          {"glibc", gnu_get_libc_version()},
                                          {"Eigen", std::to_string(EIGEN_WORLD_VERSION) + '.' +
                                                        std::to_string(EIGEN_MAJOR_VERSION) + '.' +
                                                        std::to_string(EIGEN_MINOR_VERSION)}};
    if (BoostedTrees::available())
        libraries.push_back({"XGBoost", BoostedTrees::libraryVersion()});
    return libraries;
}

InputError withoutProvenance(const std::string& source)
{
    return InputError(Message(SENTENCE("core", "%1 does not say where it comes from; expected a "
                                               "\"provenance\" as Surgescope writes it."),
                              source));
}

std::string versionIn(const std::vector<LibraryVersion>& libraries, const std::string& name)
{
    const auto found =
        std::find_if(libraries.begin(), libraries.end(),
                     [&](const LibraryVersion& library) { return library.name == name; });
    return found == libraries.end() ? "none" : found->version;
}

} // namespace

DataFingerprint fingerprintOf(const Table& table)
{
    return {.name = table.source, .path = {}, .sha256 = table.sha256, .bytes = table.bytes};
}

std::string Provenance::programName()
{
    return "surgescope " SURGESCOPE_VERSION;
}

Provenance provenanceHere(std::string command, const Table& table)
{
    Provenance here;
    here.command = std::move(command);
    here.data = fingerprintOf(table);
    here.device = "CPU";
    here.kernel = chosenInstructionSet();
    here.libraries = coreLibraries();
    return here;
}

void describeForecast(Provenance& provenance, const ForecastOptions& options)
{
    const NetworkModule& module = networkModule();
    for (auto& library : module.libraries())
        provenance.libraries.push_back(std::move(library));
    const bool isCuda = options.device == DeviceChoice::Cuda ||
                        (options.device == DeviceChoice::Auto && module.hasCuda());
    provenance.device = isCuda ? "CUDA" : "CPU";
    provenance.seed = options.seed;
    Json settings = parseJson(toJson(options));
    settings.update(parseJson(provenance.settings));
    provenance.settings = settings.dump();
}

std::vector<std::string> arithmeticDifferences(const Provenance& there, const Provenance& here)
{
    std::vector<std::string> differences;
    const auto compare = [&](const std::string& what, const std::string& a, const std::string& b) {
        if (a != b)
            differences.push_back(what + ' ' + a + " there, " + b + " here");
    };
    compare("program", there.program, here.program);
    compare("device", there.device, here.device);
    compare("kernel", there.kernel, here.kernel);
    std::vector<std::string> names;
    for (const auto* libraries : {&there.libraries, &here.libraries})
        for (const LibraryVersion& library : *libraries)
            if (std::find(names.begin(), names.end(), library.name) == names.end())
                names.push_back(library.name);
    for (const std::string& name : names)
        compare(name, versionIn(there.libraries, name), versionIn(here.libraries, name));
    return differences;
}

std::string toJson(const Provenance& provenance, int indent)
{
    const DataFingerprint& data = provenance.data;
    Json json;
    json["program"] = provenance.program;
    json["command"] = provenance.command;
    json["data"] = {{"name", data.name}};
    if (!data.path.empty())
        json["data"]["path"] = data.path;
    json["data"]["sha256"] = data.sha256;
    json["data"]["bytes"] = data.bytes;
    json["settings"] = parseJson(provenance.settings);
    json["seed"] = provenance.seed;
    json["device"] = provenance.device;
    json["kernel"] = provenance.kernel;
    json["libraries"] = Json::object();
    for (const LibraryVersion& library : provenance.libraries)
        json["libraries"][library.name] = library.version;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Provenance provenanceFromJson(std::string_view text, const std::string& source)
{
    try {
        const Json json = parseJson(text);
        Provenance provenance;
        provenance.program = json.at("program");
        provenance.command = json.at("command");
        const Json& data = json.at("data");
        provenance.data = {.name = data.at("name"),
                           .path = data.value("path", ""),
                           .sha256 = data.at("sha256"),
                           .bytes = data.at("bytes")};
        if (!json.at("settings").is_object())
            throw InputError(source);
        provenance.settings = json.at("settings").dump();
        provenance.seed = json.at("seed");
        provenance.device = json.at("device");
        provenance.kernel = json.at("kernel");
        for (const auto& [name, version] : json.at("libraries").items())
            provenance.libraries.push_back({name, version});
        return provenance;
    } catch (const JsonError&) {
        if (!text.empty())
            throw InputError(
                Message(SENTENCE("core", "%1 cannot be read: it is cut off, nested too "
                                         "deep, or holds a number beyond all bounds."),
                        source));
        throw withoutProvenance(source);
    } catch (const std::exception&) { // of JSON, or the one above
        throw withoutProvenance(source);
    }
}

std::string csvComment(const Provenance& provenance)
{
    return std::string(kExportComment) + toJson(provenance) + '\n';
}

} // namespace core
